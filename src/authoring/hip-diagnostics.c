/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-diagnostics.h"

typedef struct
{
  HipDiagnosticKind  kind;
  char              *file;
  guint              line;
  guint              serial; /* keeps what was found first first, among findings of one line */
  char              *text;
} Diagnostic;

/**
 * HipDiagnostics:
 *
 * What is wrong with a catalogue, in the words of `file:line: what is wrong; how to mend it`. Reading goes on after a finding, so
 * that an author sees all of them at once.
 */
struct _HipDiagnostics
{
  GPtrArray *items;
};

static void
diagnostic_free (Diagnostic *diagnostic)
{
  g_free (diagnostic->file);
  g_free (diagnostic->text);
  g_free (diagnostic);
}

static int
compare_diagnostics (gconstpointer a,
                     gconstpointer b)
{
  const Diagnostic *left = *(Diagnostic *const *) a;
  const Diagnostic *right = *(Diagnostic *const *) b;
  int order = g_strcmp0 (left->file, right->file);

  if (order != 0)
    return order;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;

  return left->serial < right->serial ? -1 : 1;
}

/**
 * hip_diagnostics_new:
 *
 * Returns: (transfer full): an empty list
 */
HipDiagnostics *
hip_diagnostics_new (void)
{
  HipDiagnostics *self = g_new0 (HipDiagnostics, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) diagnostic_free);

  return self;
}

/**
 * hip_diagnostics_free:
 * @self: a list
 */
void
hip_diagnostics_free (HipDiagnostics *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * hip_diagnostics_add:
 * @self: a list
 * @kind: what the finding is about
 * @file: (type filename): the file as the author knows it
 * @line: the line, from 1; 0 for the file as a whole
 * @format: what is wrong; how to mend it
 * @...: arguments of @format
 */
void
hip_diagnostics_add (HipDiagnostics    *self,
                     HipDiagnosticKind  kind,
                     const char        *file,
                     guint              line,
                     const char        *format,
                     ...)
{
  g_autofree char *message = NULL;
  Diagnostic *diagnostic;
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (file != NULL);

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  diagnostic = g_new0 (Diagnostic, 1);
  diagnostic->kind = kind;
  diagnostic->file = g_strdup (file);
  diagnostic->line = line;
  diagnostic->serial = self->items->len;
  diagnostic->text = line > 0 ? g_strdup_printf ("%s:%u: %s", file, line, message) : g_strdup_printf ("%s: %s", file, message);

  g_ptr_array_add (self->items, diagnostic);
}

/**
 * hip_diagnostics_sort:
 * @self: a list
 *
 * Orders the list by file and line.
 */
void
hip_diagnostics_sort (HipDiagnostics *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_sort (self->items, compare_diagnostics);
}

/**
 * hip_diagnostics_get_count:
 * @self: a list
 *
 * Returns: how many findings there are
 */
guint
hip_diagnostics_get_count (HipDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * hip_diagnostics_count_kind:
 * @self: a list
 * @kind: a kind
 *
 * Returns: how many findings of @kind there are
 */
guint
hip_diagnostics_count_kind (HipDiagnostics    *self,
                            HipDiagnosticKind  kind)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    count += hip_diagnostics_get_kind (self, i) == kind ? 1 : 0;

  return count;
}

/**
 * hip_diagnostics_get_text:
 * @self: a list
 * @index: a number below the count
 *
 * Returns: (transfer none): the line to show
 */
const char *
hip_diagnostics_get_text (HipDiagnostics *self,
                          guint           index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);

  return ((Diagnostic *) g_ptr_array_index (self->items, index))->text;
}

/**
 * hip_diagnostics_get_kind:
 * @self: a list
 * @index: a number below the count
 *
 * Returns: what the finding is about
 */
HipDiagnosticKind
hip_diagnostics_get_kind (HipDiagnostics *self,
                          guint           index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, HIP_DIAGNOSTIC_FILE);

  return ((Diagnostic *) g_ptr_array_index (self->items, index))->kind;
}

/**
 * hip_diagnostic_kind_to_label:
 * @kind: a kind
 *
 * Returns: (transfer none): a word for the kind, such as "reference"
 */
const char *
hip_diagnostic_kind_to_label (HipDiagnosticKind kind)
{
  static const char *const labels[HIP_N_DIAGNOSTIC_KINDS] = {
    [HIP_DIAGNOSTIC_FILE] = "file",           [HIP_DIAGNOSTIC_MARKUP] = "markup",
    [HIP_DIAGNOSTIC_VALUE] = "value",         [HIP_DIAGNOSTIC_DUPLICATE] = "duplicate",
    [HIP_DIAGNOSTIC_REFERENCE] = "reference", [HIP_DIAGNOSTIC_RULE] = "rule",
    [HIP_DIAGNOSTIC_SOURCE] = "source",       [HIP_DIAGNOSTIC_REASON] = "reason",
    [HIP_DIAGNOSTIC_COVERAGE] = "coverage",   [HIP_DIAGNOSTIC_WORDING] = "wording",
    [HIP_DIAGNOSTIC_READING] = "reading",     [HIP_DIAGNOSTIC_ARTWORK] = "artwork",
    [HIP_DIAGNOSTIC_TRANSLATION] = "translation", [HIP_DIAGNOSTIC_TERM] = "term",
  };

  g_return_val_if_fail (kind < HIP_N_DIAGNOSTIC_KINDS, NULL);

  return labels[kind];
}
