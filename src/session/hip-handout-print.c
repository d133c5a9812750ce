/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-session"

#include "config.h"

#include "hip-handout-print.h"

#include <glib/gi18n-lib.h>

/* Whatever paper is chosen in the end, the page fits on it. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              HipHandout        *handout)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  g_assert (HIP_IS_HANDOUT (handout));

  hip_handout_get_page_size (handout, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);

  cairo_save (cr);
  cairo_translate (cr, (gtk_print_context_get_width (context) - width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  hip_handout_draw_page (handout, cr, page);
  cairo_restore (cr);
}

/**
 * hip_handout_print_operation_new:
 * @handout: a handout
 *
 * Returns: (transfer full): an operation that prints it
 */
GtkPrintOperation *
hip_handout_print_operation_new (HipHandout *handout)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *name = NULL;
  double width, height;
  GtkPaperSize *paper;

  g_return_val_if_fail (HIP_IS_HANDOUT (handout), NULL);

  /* The names of the papers in GTK are those of the printing industry. */
  hip_handout_get_page_size (handout, &width, &height);
  paper = gtk_paper_size_new (height < width * G_SQRT2 - 1 ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);

  /* A print queue is no place for a name either. */
  name = hip_handout_dup_file_name (handout);

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, hip_handout_get_n_pages (handout));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), handout, 0);

  return g_steal_pointer (&operation);
}
