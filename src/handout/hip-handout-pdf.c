/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-handout"

#include "config.h"

#include "hip-handout.h"

#include <cairo-pdf.h>

#include "hip-i18n.h"

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* What a viewer shows as the properties of the document. The date is that of the handout, so that the same handout is the same
 * file. */
static void
set_metadata (HipHandout      *self,
              cairo_surface_t *surface)
{
  g_autofree char *date = g_date_time_format_iso8601 (hip_handout_get_date (self));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, hip_handout_get_document_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Hip Map");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hip Map " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/**
 * hip_handout_create_pdf:
 * @self: a #HipHandout
 * @error: return location for an error
 *
 * Returns: (transfer full): the handout as a PDF document, or %NULL with @error set
 */
GBytes *
hip_handout_create_pdf (HipHandout  *self,
                        GError     **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  g_return_val_if_fail (HIP_IS_HANDOUT (self), NULL);

  bytes = g_byte_array_new ();
  hip_handout_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  set_metadata (self, surface);

  cr = cairo_create (surface);
  for (guint i = 0; i < hip_handout_get_n_pages (self); i++)
    {
      hip_handout_draw_page (self, cr, i);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HIP_HANDOUT_ERROR, HIP_HANDOUT_ERROR_RENDER,
                   _("The PDF can’t be made: %s"), cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * hip_handout_write_pdf:
 * @self: a #HipHandout
 * @file: where to write
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the handout as a PDF document. When that fails, what was in the file before is still there, and no half file is left.
 *
 * Returns: whether the file was written
 */
gboolean
hip_handout_write_pdf (HipHandout    *self,
                       GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HIP_IS_HANDOUT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = hip_handout_create_pdf (self, error);
  if (bytes == NULL)
    return FALSE;

  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, cancellable, error);
}
