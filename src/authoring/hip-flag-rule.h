/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HIP_FLAG_RULE_ERROR (hip_flag_rule_error_quark ())

/**
 * HipFlagRuleError:
 * @HIP_FLAG_RULE_ERROR_EMPTY: the rule, or one of its clauses, is empty
 * @HIP_FLAG_RULE_ERROR_TERM: a term is not an id, nor an @id
 * @HIP_FLAG_RULE_ERROR_REPEATED: a clause says the same twice
 */
typedef enum
{
  HIP_FLAG_RULE_ERROR_EMPTY,
  HIP_FLAG_RULE_ERROR_TERM,
  HIP_FLAG_RULE_ERROR_REPEATED,
} HipFlagRuleError;

/**
 * HipFlagTerm:
 * @id: the id of a finding, or of a set of regions without the @
 * @is_set: whether it is a set
 * @clause: the number of its clause, from 0
 * @offset: where it stands in the text, in bytes
 */
typedef struct
{
  char     *id;
  gboolean  is_set;
  guint     clause;
  gsize     offset;
} HipFlagTerm;

typedef struct _HipFlagRule HipFlagRule;

GQuark             hip_flag_rule_error_quark (void);

HipFlagRule       *hip_flag_rule_parse       (const char   *text,
                                              gsize        *error_offset,
                                              GError      **error);
void               hip_flag_rule_free        (HipFlagRule  *self);
guint              hip_flag_rule_get_n_terms (HipFlagRule  *self);
const HipFlagTerm *hip_flag_rule_get_term    (HipFlagRule  *self,
                                              guint         index);
char              *hip_flag_rule_to_string   (HipFlagRule  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipFlagRule, hip_flag_rule_free)

G_END_DECLS
