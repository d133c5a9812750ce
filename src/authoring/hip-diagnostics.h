/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipDiagnosticKind:
 * @HIP_DIAGNOSTIC_FILE: a file can't be read, is too large, or isn't XML in UTF-8
 * @HIP_DIAGNOSTIC_MARKUP: an element or attribute is unknown, missing or out of place
 * @HIP_DIAGNOSTIC_VALUE: a value is out of range
 * @HIP_DIAGNOSTIC_DUPLICATE: something is there twice
 * @HIP_DIAGNOSTIC_REFERENCE: an id names nothing
 * @HIP_DIAGNOSTIC_RULE: the rule of a red flag can't be understood
 * @HIP_DIAGNOSTIC_SOURCE: a source is missing
 * @HIP_DIAGNOSTIC_REASON: a condition lacks a reason for or against
 * @HIP_DIAGNOSTIC_COVERAGE: something is never reached
 * @HIP_DIAGNOSTIC_WORDING: a text breaks the rules of wording
 * @HIP_DIAGNOSTIC_READING: a text is hard to read
 * @HIP_DIAGNOSTIC_ARTWORK: the catalogue and the pictures disagree
 * @HIP_DIAGNOSTIC_TRANSLATION: a text has no translation, or one that says something else
 * @HIP_DIAGNOSTIC_TERM: something has two names in a language
 *
 * What a finding of the catalogue's checks is about.
 */
typedef enum
{
  HIP_DIAGNOSTIC_FILE,
  HIP_DIAGNOSTIC_MARKUP,
  HIP_DIAGNOSTIC_VALUE,
  HIP_DIAGNOSTIC_DUPLICATE,
  HIP_DIAGNOSTIC_REFERENCE,
  HIP_DIAGNOSTIC_RULE,
  HIP_DIAGNOSTIC_SOURCE,
  HIP_DIAGNOSTIC_REASON,
  HIP_DIAGNOSTIC_COVERAGE,
  HIP_DIAGNOSTIC_WORDING,
  HIP_DIAGNOSTIC_READING,
  HIP_DIAGNOSTIC_ARTWORK,
  HIP_DIAGNOSTIC_TRANSLATION,
  HIP_DIAGNOSTIC_TERM,
} HipDiagnosticKind;

#define HIP_N_DIAGNOSTIC_KINDS (HIP_DIAGNOSTIC_TERM + 1)

typedef struct _HipDiagnostics HipDiagnostics;

HipDiagnostics    *hip_diagnostics_new          (void);
void               hip_diagnostics_free         (HipDiagnostics    *self);

void               hip_diagnostics_add          (HipDiagnostics    *self,
                                                 HipDiagnosticKind  kind,
                                                 const char        *file,
                                                 guint              line,
                                                 const char        *format,
                                                 ...) G_GNUC_PRINTF (5, 6);
void               hip_diagnostics_sort         (HipDiagnostics    *self);
guint              hip_diagnostics_get_count    (HipDiagnostics    *self);
guint              hip_diagnostics_count_kind   (HipDiagnostics    *self,
                                                 HipDiagnosticKind  kind);
const char        *hip_diagnostics_get_text     (HipDiagnostics    *self,
                                                 guint              index);
HipDiagnosticKind  hip_diagnostics_get_kind     (HipDiagnostics    *self,
                                                 guint              index);
const char        *hip_diagnostic_kind_to_label (HipDiagnosticKind  kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipDiagnostics, hip_diagnostics_free)

G_END_DECLS
