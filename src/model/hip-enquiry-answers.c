/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-model"

#include "config.h"

#include "hip-enquiry-private.h"

/* What the athlete said to what was asked. */

/**
 * hip_enquiry_was_asked:
 * @self: an enquiry
 * @finding: the id of a finding
 *
 * Returns: whether the finding was asked, even if the athlete was not sure
 */
gboolean
hip_enquiry_was_asked (HipEnquiry *self,
                       const char *finding)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  return g_hash_table_contains (self->answers, finding);
}

/**
 * hip_enquiry_get_answer:
 * @self: an enquiry
 * @finding: the id of a finding
 *
 * Returns: what is known of the finding
 */
HipAnswer
hip_enquiry_get_answer (HipEnquiry *self,
                        const char *finding)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), HIP_ANSWER_UNKNOWN);
  g_return_val_if_fail (finding != NULL, HIP_ANSWER_UNKNOWN);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->answers, finding));
}

/**
 * hip_enquiry_set_answer:
 * @self: an enquiry
 * @finding: the id of a finding of the library
 * @answer: the answer; %HIP_ANSWER_UNKNOWN says that the athlete was asked and is not sure
 */
void
hip_enquiry_set_answer (HipEnquiry *self,
                        const char *finding,
                        HipAnswer   answer)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));
  g_return_if_fail (finding != NULL);
  g_return_if_fail (hip_library_get_finding (self->library, finding) != NULL);

  if (hip_enquiry_was_asked (self, finding) && hip_enquiry_get_answer (self, finding) == answer)
    return;

  g_hash_table_replace (self->answers, g_strdup (finding), GINT_TO_POINTER (answer));
  self->answered = self->freeze_count == 0 ? g_intern_string (finding) : NULL;
  hip_enquiry_ask (self);
}

/**
 * hip_enquiry_get_safety_done:
 * @self: an enquiry
 *
 * Returns: whether the safety check is done
 */
gboolean
hip_enquiry_get_safety_done (HipEnquiry *self)
{
  g_return_val_if_fail (HIP_IS_ENQUIRY (self), FALSE);

  return self->safety_done;
}

/**
 * hip_enquiry_set_safety_done:
 * @self: an enquiry
 * @safety_done: whether the safety check is done
 */
void
hip_enquiry_set_safety_done (HipEnquiry *self,
                             gboolean    safety_done)
{
  g_return_if_fail (HIP_IS_ENQUIRY (self));

  if (self->safety_done == !!safety_done)
    return;

  self->safety_done = !!safety_done;
  hip_enquiry_notify (self, HIP_ENQUIRY_PROP_SAFETY_DONE);
  hip_enquiry_ask (self);
}
