/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-handout.h"

#include "hip-composer.h"
#include "hip-enquiry-state.h"
#include "hip-figure.h"
#include "hip-i18n.h"

/**
 * HipHandout:
 *
 * A page that the athlete takes home: where it hurts, what may be involved, what to do now, and when to get seen. When what was
 * reported is urgent, it is a referral note instead, with what was seen and what to do, and without exercises.
 *
 * A handout is made of what an enquiry says at that moment, and is laid out at once; later changes of the enquiry need a new one.
 * Everything on it is text or shapes, never pixels, so that it prints sharply and the text can be selected.
 */
struct _HipHandout
{
  GObject            parent_instance;

  HipHandoutOptions *options;
  HipHandoutContent *content;
  GPtrArray         *pages;
  char              *document_title;
  guint              n_steps;
  guint              n_steps_left_out;
  guint              note_is_cut : 1;
};

/* How much smaller everything gets at a time, and from where on nobody could read it. */
#define SHRINK_STEP 1.05
#define MOST_SHRUNK 3

G_DEFINE_QUARK (hip-handout-error-quark, hip_handout_error)

G_DEFINE_FINAL_TYPE (HipHandout, hip_handout, G_TYPE_OBJECT)

static void
hip_handout_finalize (GObject *object)
{
  HipHandout *self = HIP_HANDOUT (object);

  g_clear_pointer (&self->options, hip_handout_options_free);
  g_clear_pointer (&self->content, hip_handout_content_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->document_title, g_free);

  G_OBJECT_CLASS (hip_handout_parent_class)->finalize (object);
}

static void
hip_handout_class_init (HipHandoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hip_handout_finalize;
}

static void
hip_handout_init (HipHandout *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) hip_sheet_free);
}

static gboolean
is_rtl (const HipHandoutOptions *options)
{
  switch (options->direction)
    {
    case HIP_HANDOUT_DIRECTION_LTR:
      return FALSE;
    case HIP_HANDOUT_DIRECTION_RTL:
      return TRUE;
    case HIP_HANDOUT_DIRECTION_LANGUAGE:
    default:
      return hip_language_is_rtl (hip_language_get ());
    }
}

/* In the language that the thread speaks now. */
static gboolean
compose (HipHandout  *self,
         HipEnquiry  *enquiry,
         GError     **error)
{
  g_autoptr (GPtrArray) figures = NULL;
  double width, height;
  HipComposer composer;

  self->content = hip_handout_content_new (enquiry, self->options, error);
  if (self->content == NULL)
    return FALSE;

  figures = hip_figure_list (hip_enquiry_get_spots (enquiry), error);
  if (figures == NULL)
    return FALSE;

  composer = (HipComposer) {
    .content = self->content,
    .options = self->options,
    .figures = figures,
    .rtl = is_rtl (self->options),
    .pages = self->pages,
  };
  composer.context = hip_sheet_create_context (hip_language_get (), composer.rtl);

  /* Nothing is ever cut: when there is nothing left to give up, everything gets a little smaller. */
  hip_paper_get_size (self->options->paper, &width, &height);
  for (composer.shrink = 1; self->pages->len == 0 && composer.shrink < MOST_SHRUNK; composer.shrink *= SHRINK_STEP)
    {
      composer.width = width * composer.shrink;
      composer.height = height * composer.shrink;
      if (self->content->is_referral)
        hip_composer_compose_referral (&composer);
      else
        hip_composer_compose_advice (&composer);
    }

  g_clear_object (&composer.context);
  if (self->pages->len == 0)
    {
      g_set_error_literal (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_RENDER, _("There is too much to say for a page"));
      return FALSE;
    }

  self->n_steps = composer.n_steps;
  self->n_steps_left_out = composer.n_steps_left_out;
  self->note_is_cut = composer.note_is_cut;

  /* Translators: the title of a document; %s is where it hurts. */
  self->document_title = g_strdup_printf (self->content->is_referral ? _("Referral note: %s") : _("Handout: %s"),
                                          self->content->title);

  return TRUE;
}

/**
 * hip_handout_new:
 * @enquiry: what was reported
 * @options: (nullable): what was chosen; %NULL for the usual
 * @error: return location for an error
 *
 * Returns: (transfer full): a handout, or %NULL with @error set
 */
HipHandout *
hip_handout_new (HipEnquiry               *enquiry,
                 const HipHandoutOptions  *options,
                 GError                  **error)
{
  g_autoptr (HipHandout) self = NULL;

  g_return_val_if_fail (HIP_IS_ENQUIRY (enquiry), NULL);

  self = g_object_new (HIP_TYPE_HANDOUT, NULL);
  self->options = options != NULL ? hip_handout_options_copy (options) : hip_handout_options_new ();
  if (!hip_handout_content_check (enquiry, self->options, error))
    return NULL;

  if (self->options->language != NULL && g_strcmp0 (self->options->language, hip_language_get ()) != 0)
    {
      g_auto (HipLanguageScope) scope G_GNUC_UNUSED = hip_language_enter (self->options->language);
      g_autoptr (HipEnquiry) translated = hip_enquiry_dup_translated (enquiry, error);

      if (translated == NULL || !compose (self, translated, error))
        return NULL;
    }
  else if (!compose (self, enquiry, error))
    {
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * hip_handout_get_title:
 * @self: a #HipHandout
 *
 * Returns: (transfer none): where it hurts, in words
 */
const char *
hip_handout_get_title (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  return self->content->title;
}

/**
 * hip_handout_get_document_title:
 * @self: a #HipHandout
 *
 * Returns: (transfer none): what sort of page it is and where it hurts, in the language of the handout
 */
const char *
hip_handout_get_document_title (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  return self->document_title;
}

/**
 * hip_handout_get_date:
 * @self: a #HipHandout
 *
 * Returns: (transfer none): the day of the handout
 */
GDateTime *
hip_handout_get_date (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  return self->content->date;
}

/**
 * hip_handout_get_recheck:
 * @self: a #HipHandout
 *
 * Returns: (transfer none) (nullable): when to look again
 */
GDateTime *
hip_handout_get_recheck (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  return self->content->recheck;
}

/**
 * hip_handout_is_referral:
 * @self: a #HipHandout
 *
 * Returns: whether it sends the athlete to somebody, rather than telling what to do at home
 */
gboolean
hip_handout_is_referral (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), FALSE);

  return self->content->is_referral;
}

/**
 * hip_handout_list_steps:
 * @self: a #HipHandout
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of its steps, in their order
 */
GStrv
hip_handout_list_steps (HipHandout *self)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  ids = g_strv_builder_new ();
  for (guint i = 0; i < self->n_steps; i++)
    g_strv_builder_add (ids, hip_step_get_id (g_ptr_array_index (self->content->steps, i)));

  return g_strv_builder_end (ids);
}

/**
 * hip_handout_dup_left_out:
 * @self: a #HipHandout
 *
 * Returns: (transfer full) (nullable): what was asked for and did not fit, in a sentence of the language that the program speaks
 */
char *
hip_handout_dup_left_out (HipHandout *self)
{
  guint n;

  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  n = self->n_steps_left_out;
  if (self->note_is_cut && n > 0)
    return g_strdup_printf (ngettext ("%u step and the end of the note do not fit.",
                                      "%u steps and the end of the note do not fit.", n),
                            n);
  if (self->note_is_cut)
    return g_strdup (_("The end of the note does not fit."));
  if (n > 0)
    return g_strdup_printf (ngettext ("%u step does not fit.", "%u steps do not fit.", n), n);

  return NULL;
}

/**
 * hip_handout_dup_file_name:
 * @self: a #HipHandout
 *
 * Returns: (transfer full): a name for a file; it says when the handout was made, and never for whom
 */
char *
hip_handout_dup_file_name (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  return g_strdup_printf ("hip-map-%04d-%02d-%02d.pdf", g_date_time_get_year (self->content->date),
                          g_date_time_get_month (self->content->date), g_date_time_get_day_of_month (self->content->date));
}

/**
 * hip_handout_get_n_pages:
 * @self: a #HipHandout
 *
 * Returns: the number of pages; 1, or 2 if that was allowed
 */
guint
hip_handout_get_n_pages (HipHandout *self)
{
  g_return_val_if_fail (HIP_IS_HANDOUT (self), 0);

  return self->pages->len;
}

/**
 * hip_handout_get_page_size:
 * @self: a #HipHandout
 * @width: (out): the width of a page, in points
 * @height: (out): the height of a page, in points
 */
void
hip_handout_get_page_size (HipHandout *self,
                           double     *width,
                           double     *height)
{
  g_return_if_fail (HIP_IS_HANDOUT (self));

  hip_paper_get_size (self->options->paper, width, height);
}

/**
 * hip_handout_draw_page:
 * @self: a #HipHandout
 * @cr: where to draw; a unit is a point, and the origin is the left top corner of the paper
 * @page: the number of the page, from 0
 *
 * Draws a page. The paper itself is not painted.
 */
void
hip_handout_draw_page (HipHandout *self,
                       cairo_t    *cr,
                       guint       page)
{
  g_return_if_fail (HIP_IS_HANDOUT (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < self->pages->len);

  hip_sheet_draw (g_ptr_array_index (self->pages, page), cr);
}
