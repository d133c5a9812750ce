/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-help-pages.h"

#include <glib/gi18n.h>

/* Short, and by task: somebody reads this with an athlete waiting. The last of the lines is always NULL. */
static const HipHelpPage pages[] = {
  {
    .id = "point",
    .title = N_("Point to where it hurts"),
    .summary = N_("One spot or several, left and right, deep inside"),
    .steps = {
      N_("Choose a view: front, side, back or low back."),
      N_("Click the spot on the picture. Its name appears beside it."),
      N_("For one more spot hold Ctrl and click, or press Ctrl and Enter."),
      N_("To start over press Escape. “Undo” brings everything back."),
    },
    .notes = {
      N_("Left and right are always the athlete’s. The picture says which is which. The key M shows it as in a mirror."),
      N_("The keys 1 to 5 peel the picture from the skin down to bones and nerves."),
    },
  },
  {
    .id = "safety-check",
    .title = N_("Do the safety check"),
    .summary = N_("Under 20 seconds, before anything else"),
    .steps = {
      N_("Press “Start” on the card under the name of the spot."),
      N_("Ask for the signs one by one and tick those that are true."),
      N_("When none is true, press “None of these”."),
      N_("When the window says what to do and how soon, do that first."),
    },
    .notes = {
      N_("Until the check is done, the answer never means that all is well."),
      N_("A sign can only make it more urgent. No good fit with something harmless takes that back."),
      N_("In an emergency call your local emergency number."),
    },
  },
  {
    .id = "answer",
    .title = N_("Read the answer"),
    .summary = N_("What could be behind it, and why"),
    .steps = {
      N_("Look at “Rule out first”: these need a clinician when they fit."),
      N_("Then look at “Fits best”. Structures come first, then what it could be."),
      N_("Open a line to see what speaks for it, what against it, and what was not asked yet."),
    },
    .notes = {
      N_("“Fits with” is as much as anybody can say from here. There are no percentages, because nobody has measured them."),
      N_("The line that is open lights up on the picture, with where it is felt."),
      N_("Each reason says whether it was measured or judged, and by whom."),
    },
  },
  {
    .id = "ask-next",
    .title = N_("Ask next"),
    .summary = N_("The questions that tell most, and what an answer moved"),
    .steps = {
      N_("Ask the first question as it stands there, and look or feel only as the grey line says."),
      N_("Answer yes, no or not sure. “Not sure” changes nothing and is never counted as no."),
      N_("Read what moved: arrows in the list, and the line under “Ask next”."),
    },
    .notes = {
      N_("“Why ask?” says which of the leading ones the answer tells apart."),
      N_("“Answered” lists what was said. Every answer can be changed."),
      N_("When two answers don’t go together, a card says so. Pick the one that fits better."),
    },
  },
  {
    .id = "do-now",
    .title = N_("Do now"),
    .summary = N_("Steps with their dose, and when to stop"),
    .steps = {
      N_("Open “Do now” at the bottom of the panel."),
      N_("Open a step to read how it is done, how much, and when to stop."),
      N_("Agree on a day to look at it again."),
    },
    .notes = {
      N_("While something is urgent there are no exercises, only what to do and what to leave."),
      N_("Each step says how well it is backed. “Expert opinion” means that no study tested it for this pain."),
    },
  },
  {
    .id = "search",
    .title = N_("Search by plain words"),
    .summary = N_("“sit bone”, “front pocket left”, “foam roll”"),
    .steps = {
      N_("Press Ctrl and F, or just type a word while the keyboard is outside the picture."),
      N_("Move through the results with the arrow keys. They light up on the picture."),
      N_("Press Enter to go there, or Escape to go back to how it was."),
    },
    .notes = {
      N_("Looking changes nothing of what was reported. When going to a place replaces another one, “Undo” brings it back."),
      N_("Type “left” or “right” to name the side."),
    },
  },
  {
    .id = "routine",
    .title = N_("Do the steps as a routine"),
    .summary = N_("A timer with sets, sides, holds and rests"),
    .steps = {
      N_("Choose the steps to do and start the routine."),
      N_("Follow the large digits. The window says which side it is and what comes next."),
      N_("Space pauses and goes on. The arrow keys go a step back or on."),
    },
    .notes = {
      N_("Stop when the stop rule of a step says so. It stands on the step."),
      N_("The sounds can be turned off in the preferences. Every sound is also seen."),
    },
  },
  {
    .id = "show-mode",
    .title = N_("Show it to the athlete"),
    .summary = N_("Large type, to be read from two metres away"),
    .steps = {
      N_("Press F11. With a second screen it opens there."),
      N_("Step through the leading ones with the arrow keys."),
      N_("Press Escape to come back."),
    },
    .notes = { N_("Show mode shows no names and no notes.") },
  },
  {
    .id = "hand-out",
    .title = N_("Hand out a page"),
    .summary = N_("One page to take home, on paper or as a PDF"),
    .steps = {
      N_("Choose “Hand out…” in the main menu."),
      N_("Look at the page, choose the steps and write a note if you like."),
      N_("Print it or save it as a PDF."),
    },
    .notes = { N_("The athlete’s name stands on the page only if you type it.") },
  },
  {
    .id = "privacy",
    .title = N_("Records and privacy"),
    .summary = N_("What is kept, and what is not"),
    .notes = {
      N_("Hip Map keeps nothing of a session unless you save it to an athlete. Closing the window forgets it."),
      N_("What you save stays in one file on this computer. Hip Map never uses the network."),
      N_("An athlete can be erased with everything that was saved."),
      N_("Ask the athlete before you save anything."),
    },
  },
  {
    .id = "keyboard",
    .title = N_("Work with the keyboard"),
    .summary = N_("Everything can be reached without a mouse"),
    .steps = {
      N_("Tab goes from one part of the window to the next: the picture, the answer, the steps."),
      N_("On the picture the arrow keys go to the next spot in that direction. Typing goes to a spot by name."),
      N_("Enter points at the spot, Ctrl and Enter adds it."),
      N_("Escape closes one thing after the other."),
    },
    .notes = { N_("Ctrl and ? shows all keys.") },
  },
  {
    .id = "accessibility",
    .title = N_("Read it more easily"),
    .summary = N_("Larger text, contrast, less motion, screen readers"),
    .notes = {
      N_("Larger text and less motion are in the preferences. High contrast and the dark style follow the system."),
      N_("A screen reader finds the picture as a list of spots, and hears of the new results on the heading “Likely structures”."),
      N_("Nothing is told by colour alone: there is always a word, a sign or a pattern as well."),
    },
  },
};

/**
 * hip_help_get_pages:
 * @n_pages: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_pages): the pages of the help, in the order of a session
 */
const HipHelpPage *
hip_help_get_pages (guint *n_pages)
{
  g_return_val_if_fail (n_pages != NULL, NULL);

  *n_pages = G_N_ELEMENTS (pages);

  return pages;
}
