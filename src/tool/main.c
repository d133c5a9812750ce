/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "hip-tool.h"

typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  int       (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "list", "WHAT", "list what the catalogue holds", hip_tool_list },
  { "query", "--region ID[:SIDE] …", "rank what could be behind pain at a spot", hip_tool_query },
  { "evaluate", "FILE.tsv", "run worked cases and count the right answers", hip_tool_evaluate },
  { "render", "--view VIEW … OUT.png", "draw a view of the body", hip_tool_render },
  { "handout", "--region ID[:SIDE] … OUT.pdf", "make the page that an athlete takes home", hip_tool_handout },
  { "check", "[DIR]", "look for mistakes in a catalogue or a translation", hip_tool_check },
  { "figures", "DIR", "say what a build amounts to", hip_tool_figures },
  { "compile", "DIR OUT.db", "make a catalogue from its sources", hip_tool_compile },
};

static void
print_help (void)
{
  g_print ("Usage: hip-map-tool COMMAND [OPTION…]\n\nHip Map without its window.\n\nCommands:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-9s %-29s %s\n", commands[i].name, commands[i].arguments, commands[i].summary);
  g_print ("\n“hip-map-tool COMMAND --help” tells more. Educational. Not medical advice. If you are worried, get checked.\n");
}

/* The output is English in UTF-8 in every locale: other programs read it. */
static void
print_to_stdout (const char *text)
{
  fputs (text, stdout);
}

static void
print_to_stderr (const char *text)
{
  fputs (text, stderr);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  setlocale (LC_ALL, "");
  g_set_print_handler (print_to_stdout);
  g_set_printerr_handler (print_to_stderr);

  if (argc < 2)
    {
      print_help ();
      return HIP_TOOL_USAGE;
    }

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return HIP_TOOL_OK;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("hip-map-tool %s\n", PACKAGE_VERSION);
      return HIP_TOOL_OK;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (argv[1], commands[i].name))
        {
          g_autofree char *program_name = g_strdup_printf ("hip-map-tool %s", commands[i].name);

          g_set_prgname (program_name);
          return commands[i].run (argc - 1, argv + 1);
        }
      g_ptr_array_add (names, (char *) commands[i].name);
    }

  return hip_nearest_id (argv[1], names) != NULL
           ? hip_tool_misuse ("there is no command “%s”; did you mean “%s”?", argv[1], hip_nearest_id (argv[1], names))
           : hip_tool_misuse ("there is no command “%s”; see “hip-map-tool --help”", argv[1]);
}
