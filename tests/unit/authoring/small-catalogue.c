/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "small-catalogue.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const base_text =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<catalogue format=\"1\" reviewed=\"2026-10\">\n"
  "  <source id=\"S0\" label=\"Seed 0\" year=\"n.d.\" kind=\"web article\" verification=\"read\">\n"
  "    <citation>A seed</citation>\n"
  "  </source>\n"
  "  <source id=\"smith2020\" label=\"Smith 2020\" year=\"2020\" kind=\"review\" verification=\"read\">\n"
  "    <citation>Smith A. A review.</citation>\n"
  "    <link>https://example.org/smith</link>\n"
  "  </source>\n"
  "  <source id=\"jones_1999\" label=\"Jones 1999\" year=\"1999\" kind=\"cohort\" verification=\"recalled\">\n"
  "    <citation>Jones B. A cohort.</citation>\n"
  "  </source>\n"
  "  <structure id=\"hip-joint\" kind=\"joint\" layer=\"bones\" ta2=\"1\">\n"
  "    <name>Hip joint</name>\n"
  "    <term>hip joint</term>\n"
  "    <latin>Articulatio coxae</latin>\n"
  "    <words>ball and socket</words>\n"
  "  </structure>\n"
  "  <structure id=\"ischial-tuberosity\" kind=\"bone\" layer=\"bones\">\n"
  "    <name>Sit bone</name>\n"
  "    <term>ischial tuberosity</term>\n"
  "    <latin>Tuber ischiadicum</latin>\n"
  "  </structure>\n"
  "  <area id=\"front\" structures=\"hip-joint\">\n"
  "    <name>Front of hip</name>\n"
  "    <landmark>The front.</landmark>\n"
  "  </area>\n"
  "  <area id=\"back\" structures=\"ischial-tuberosity\">\n"
  "    <name>Back of hip</name>\n"
  "    <landmark>The back.</landmark>\n"
  "  </area>\n"
  "  <region id=\"groin-crease\" area=\"front\" views=\"front side\" structures=\"hip-joint\">\n"
  "    <name>Groin crease</name>\n"
  "    <landmark>The fold of the groin.</landmark>\n"
  "  </region>\n"
  "  <region id=\"sit-bone\" area=\"back\" views=\"back\" structures=\"ischial-tuberosity\">\n"
  "    <name>Sit bone</name>\n"
  "    <landmark>The bone you sit on.</landmark>\n"
  "    <words>bum bone</words>\n"
  "  </region>\n"
  "  <set id=\"deep\" regions=\"groin-crease @low\"/>\n"
  "  <set id=\"low\" regions=\"back\"/>\n"
  "  <finding id=\"hurts-to-walk\" topic=\"behaviour\" kind=\"question\" safety=\"yes\">\n"
  "    <name>Hurts to walk</name>\n"
  "    <question>Does plain walking hurt?</question>\n"
  "    <how>Ask.</how>\n"
  "  </finding>\n"
  "  <finding id=\"stairs-hurt\" topic=\"behaviour\" kind=\"question\" ask-for=\"front sit-bone\">\n"
  "    <name>Stairs hurt</name>\n"
  "    <question>Do stairs hurt?</question>\n"
  "    <how>Ask.</how>\n"
  "  </finding>\n"
  "  <red-flag id=\"cannot-walk\" urgency=\"stop-and-get-assessed\" sources=\"smith2020 jones_1999\">\n"
  "    <name>Walking hurts</name>\n"
  "    <why>A bone may be stressed.</why>\n"
  "    <action>Stop running. See a doctor this week.</action>\n"
  "    <basis>expert</basis>\n"
  "    <when>hurts-to-walk &amp; @deep;\n"
  "          stairs-hurt</when>\n"
  "  </red-flag>\n"
  "  <step id=\"relative-rest\" type=\"load\" sets=\"2\" reps=\"10\" hold-s=\"30\" both-sides=\"yes\" per-week=\"7\""
  " weeks=\"1-3\" grade=\"B\" sources=\"smith2020\""
  " claimed-by=\"S0\">\n"
  "    <title>Relative rest</title>\n"
  "    <goal>Calm the pain.</goal>\n"
  "    <dose>Half of the usual load.</dose>\n"
  "    <do>Run half as far.</do>\n"
  "    <do>Walk the rest.</do>\n"
  "    <stop-rule>Stop when it gets worse.</stop-rule>\n"
  "    <grade-reason>One good trial.</grade-reason>\n"
  "    <avoid-when conditions=\"tendon-pain\" findings=\"hurts-to-walk\" source=\"jones_1999\">It squeezes the"
  " tendon.</avoid-when>\n"
  "  </step>\n"
  "  <mechanism id=\"m01\" verdict=\"plausible\" conditions=\"tendon-pain\" sources=\"smith2020\""
  " claimed-by=\"S0\">\n"
  "    <cause>Too much too soon</cause>\n"
  "    <effect structures=\"ischial-tuberosity\">Sore tendon</effect>\n"
  "    <claim>A jump in load makes a tendon sore.</claim>\n"
  "    <why>Runners who jump get hurt more often.</why>\n"
  "  </mechanism>\n"
  "  <seed-claim id=\"q001\" seed=\"S0\" kind=\"cause\" verdict=\"contested\" sources=\"jones_1999\" lands-in=\"tendon-pain sit-bone m01\">\n"
  "    <text>The joint is worn out.</text>\n"
  "    <why>Most pain here passes.</why>\n"
  "  </seed-claim>\n"
  "  <conflict id=\"x1\" sources=\"smith2020\" claimed-by=\"S0\" lands-in=\"relative-rest\">\n"
  "    <side-a>Rest.</side-a>\n"
  "    <side-b>Do not rest.</side-b>\n"
  "    <resolution>Rest a little.</resolution>\n"
  "  </conflict>\n"
  "</catalogue>\n";

static const char *const condition_text =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<catalogue format=\"1\">\n"
  "  <condition id=\"tendon-pain\" order=\"10\" kind=\"tendon\" urgency=\"self-care\" tier=\"core\" in-runners=\"common\""
  " structures=\"ischial-tuberosity hip-joint\" sources=\"smith2020\" claimed-by=\"S0\" reviewed=\"2026-11\">\n"
  "    <name>Sit-bone tendon pain</name>\n"
  "    <term>hamstring tendinopathy</term>\n"
  "    <summary>The tendon at the sit bone is sore.</summary>\n"
  "    <feels>It hurts to sit and to run fast.</feels>\n"
  "    <context>Runners after a jump in load.</context>\n"
  "    <clinician>A clinician presses the bone.</clinician>\n"
  "    <running verdict=\"change\">Run less.</running>\n"
  "    <recheck days=\"14\"/>\n"
  "    <words>bum pain</words>\n"
  "    <gate any-of=\"hurts-to-walk stairs-hurt\"/>\n"
  "    <felt region=\"sit-bone\" strength=\"5\" kind=\"primary site\" source=\"smith2020\" basis=\"expert ordinal\"/>\n"
  "    <felt region=\"groin-crease\" strength=\"2\" kind=\"referred or uncommon\" source=\"smith2020\" basis=\"expert ordinal\"/>\n"
  "    <evidence finding=\"hurts-to-walk\" if-present=\"-2\" if-absent=\"0\" basis=\"published LR\" lr-positive=\"3\""
  " source=\"smith2020\"/>\n"
  "    <evidence finding=\"stairs-hurt\" if-present=\"2\" if-absent=\"-1\" basis=\"derived from Sn 60\""
  " source=\"jones_1999\">A note.</evidence>\n"
  "    <step ref=\"relative-rest\"/>\n"
  "  </condition>\n"
  "</catalogue>\n";

void
small_catalogue_init (SmallCatalogue *self)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("hip-map-XXXXXX", &error);
  g_assert_no_error (error);
  self->base = g_strdup (base_text);
  self->condition = g_strdup (condition_text);
}

void
small_catalogue_clear (SmallCatalogue *self)
{
  if (self->directory != NULL)
    remove_directory (self->directory);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->condition, g_free);
}

static gboolean
replace_once (char       **text,
              const char  *old_text,
              const char  *new_text)
{
  char *found = strstr (*text, old_text);
  char *result;

  if (found == NULL)
    return FALSE;

  /* A test that changes more than it means to proves nothing. */
  g_assert_null (strstr (found + 1, old_text));

  *found = '\0';
  result = g_strconcat (*text, new_text, found + strlen (old_text), NULL);
  g_free (*text);
  *text = result;

  return TRUE;
}

/* Replaces a text that must stand in the catalogue exactly once. */
void
small_catalogue_replace (SmallCatalogue *self,
                         const char     *old_text,
                         const char     *new_text)
{
  gboolean in_base = replace_once (&self->base, old_text, new_text);
  gboolean in_condition = replace_once (&self->condition, old_text, new_text);

  g_assert_true (in_base != in_condition);
}

guint
small_catalogue_line_of (SmallCatalogue *self,
                         const char     *text)
{
  const char *whole = strstr (self->base, text) != NULL ? self->base : self->condition;
  const char *found = strstr (whole, text);
  guint line = 1;

  g_assert_nonnull (found);
  for (const char *c = whole; c < found; c++)
    line += *c == '\n' ? 1 : 0;

  return line;
}

void
small_catalogue_write (SmallCatalogue *self)
{
  g_autofree char *conditions = small_catalogue_path (self, "conditions");
  g_autofree char *base = small_catalogue_path (self, "base.xml");
  g_autofree char *condition = g_build_filename (conditions, "tendon-pain.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (conditions, 0755), ==, 0);
  g_file_set_contents (base, self->base, -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (condition, self->condition, -1, &error);
  g_assert_no_error (error);
}

char *
small_catalogue_path (SmallCatalogue *self,
                      const char     *name)
{
  return g_build_filename (self->directory, name, NULL);
}

void
remove_directory (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_directory (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }

  g_assert_cmpint (g_rmdir (path), ==, 0);
}
