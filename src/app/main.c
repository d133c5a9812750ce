/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-application.h"
#include "hip-frame-trace.h"
#include "hip-language.h"
#include "hip-prefix.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HipApplication) application = NULL;
  g_autofree char *locale_directory = hip_prefix_relocate (LOCALEDIR);

  hip_language_init (locale_directory);

  /* GTK would set the locale once more, while a worker draws the first picture. */
  gtk_disable_setlocale ();

  application = hip_application_new (G_APPLICATION_DEFAULT_FLAGS);
  hip_frame_trace_watch (GTK_APPLICATION (application));

  return g_application_run (G_APPLICATION (application), argc, argv);
}
