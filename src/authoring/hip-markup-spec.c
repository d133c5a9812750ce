/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hip-markup-spec.h"

/* The whole format of the catalogue in tables. catalogue.rng says the same to editors and to xmllint. */

#define MANY G_MAXUINT
#define MASK(entity) HIP_ENTITY_MASK (HIP_ENTITY_##entity)

/* Whatever a claim can be answered by. */
#define LANDING_TARGETS                                                                                                          \
  (MASK (CONDITION) | MASK (STRUCTURE) | MASK (FINDING) | MASK (RED_FLAG) | MASK (STEP) | MASK (MECHANISM) | MASK (REGION))

#define ATTRIBUTES(...) .attributes = (const HipAttributeSpec[]) { __VA_ARGS__, { NULL } }
#define CHILDREN(...) .children = (const HipChildSpec[]) { __VA_ARGS__, { NULL } }
#define ID { "id", HIP_VALUE_ID, .required = TRUE }
#define SOURCES { "sources", HIP_VALUE_REFERENCES, .required = TRUE, .targets = MASK (SOURCE) }
#define MAYBE_SOURCES { "sources", HIP_VALUE_REFERENCES, .targets = MASK (SOURCE) }
#define CLAIMED_BY { "claimed-by", HIP_VALUE_REFERENCES, .targets = MASK (SOURCE) }
#define STRUCTURES { "structures", HIP_VALUE_REFERENCES, .required = TRUE, .targets = MASK (STRUCTURE) }
#define VERDICT { "verdict", HIP_VALUE_CHOICE, .required = TRUE, .choices = verdicts }
#define LANDS_IN { "lands-in", HIP_VALUE_REFERENCES, .required = TRUE, .targets = LANDING_TARGETS }
#define COUNT(attribute, most) { attribute, HIP_VALUE_INTEGER, .minimum = 1, .maximum = most }
#define ONE(spec) { &spec, 1, 1 }
#define MAYBE(spec) { &spec, 0, 1 }
#define TEXT_ELEMENT(variable, tag) static const HipElementSpec variable = { .name = tag, .text = HIP_TEXT_REQUIRED }

static const char *const views[] = { "front", "side", "back", "low-back", NULL };
static const char *const layers[] = { "superficial-muscles", "deep-muscles", "bones", "nerves-bursae", NULL };
static const char *const verdicts[] = { "supported", "plausible", "contested", "unsupported", NULL };
static const char *const verifications[] = { "read", "recalled", NULL };
static const char *const finding_kinds[] = { "question", "observation", "clinician-test", "fact", NULL };
static const char *const pains[] = { "worse", "eases", "both", NULL };
static const char *const urgencies[] = { "self-care", "see-a-clinician-soon", "stop-and-get-assessed", "emergency", NULL };
static const char *const tiers[] = { "core", "secondary", "must-not-miss", "contested", NULL };
static const char *const priors[] = { "rare", "occasional", "common", NULL };
static const char *const grades[] = { "A", "B", "C", "D", "seed-claim-only", NULL };
static const char *const running_verdicts[] = { "keep", "change", "stop", NULL };
static const char *const step_types[] = {
  "rule",    "load",      "exercise",  "stretch",       "self-massage", "posture",
  "symptom", "nutrition", "lifestyle", "medicine-info", "professional", "claim",   NULL,
};

TEXT_ELEMENT (action, "action");
TEXT_ELEMENT (basis, "basis");
TEXT_ELEMENT (citation, "citation");
TEXT_ELEMENT (claim, "claim");
TEXT_ELEMENT (clinician, "clinician");
TEXT_ELEMENT (codes, "codes");
TEXT_ELEMENT (context, "context");
TEXT_ELEMENT (course, "course");
TEXT_ELEMENT (depth, "depth");
TEXT_ELEMENT (do_this, "do");
TEXT_ELEMENT (dose, "dose");
TEXT_ELEMENT (equipment, "equipment");
TEXT_ELEMENT (feels, "feels");
TEXT_ELEMENT (goal, "goal");
TEXT_ELEMENT (grade_reason, "grade-reason");
TEXT_ELEMENT (how, "how");
TEXT_ELEMENT (insertion, "insertion");
TEXT_ELEMENT (landmark, "landmark");
TEXT_ELEMENT (latin, "latin");
TEXT_ELEMENT (link_text, "link");
TEXT_ELEMENT (name, "name");
TEXT_ELEMENT (question, "question");
TEXT_ELEMENT (resolution, "resolution");
TEXT_ELEMENT (side_a, "side-a");
TEXT_ELEMENT (side_b, "side-b");
TEXT_ELEMENT (stop_rule, "stop-rule");
TEXT_ELEMENT (summary, "summary");
TEXT_ELEMENT (supply, "supply");
TEXT_ELEMENT (term, "term");
TEXT_ELEMENT (text, "text");
TEXT_ELEMENT (title, "title");
TEXT_ELEMENT (why, "why");
TEXT_ELEMENT (words, "words");

static const HipElementSpec when = { .name = "when", .text = HIP_TEXT_RULE };

static const HipElementSpec source = {
  .name = "source",
  .entity = HIP_ENTITY_SOURCE,
  ATTRIBUTES ({ "id", HIP_VALUE_KEY, .required = TRUE },
              { "label", HIP_VALUE_TEXT, .required = TRUE },
              { "year", HIP_VALUE_TEXT },
              { "kind", HIP_VALUE_TEXT, .required = TRUE },
              { "verification", HIP_VALUE_CHOICE, .required = TRUE, .choices = verifications }),
  CHILDREN (ONE (citation), MAYBE (link_text)),
};

static const HipElementSpec structure = {
  .name = "structure",
  .entity = HIP_ENTITY_STRUCTURE,
  ATTRIBUTES (ID,
              { "kind", HIP_VALUE_TEXT, .required = TRUE },
              { "layer", HIP_VALUE_CHOICE, .required = TRUE, .choices = layers },
              { "fma", HIP_VALUE_TEXT },
              { "ta2", HIP_VALUE_TEXT }),
  CHILDREN (ONE (name),
            ONE (term),
            ONE (latin),
            MAYBE (depth),
            MAYBE (course),
            MAYBE (insertion),
            MAYBE (action),
            MAYBE (supply),
            MAYBE (words)),
};

static const HipElementSpec area = {
  .name = "area",
  .entity = HIP_ENTITY_AREA,
  ATTRIBUTES (ID, STRUCTURES),
  CHILDREN (ONE (name), ONE (landmark), MAYBE (words)),
};

static const HipElementSpec region = {
  .name = "region",
  .entity = HIP_ENTITY_REGION,
  ATTRIBUTES (ID,
              { "area", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (AREA) },
              { "views", HIP_VALUE_CHOICES, .required = TRUE, .choices = views },
              STRUCTURES,
              { "midline", HIP_VALUE_YES_NO }),
  CHILDREN (ONE (name), ONE (landmark), MAYBE (words)),
};

/* The members are ids of regions and areas, and @ids of other sets, which hip-catalogue-validate.c follows. */
static const HipElementSpec set = {
  .name = "set",
  .entity = HIP_ENTITY_SET,
  ATTRIBUTES (ID, { "regions", HIP_VALUE_TEXT, .required = TRUE }),
};

static const HipElementSpec finding = {
  .name = "finding",
  .entity = HIP_ENTITY_FINDING,
  ATTRIBUTES (ID,
              { "topic", HIP_VALUE_TEXT, .required = TRUE },
              { "kind", HIP_VALUE_CHOICE, .required = TRUE, .choices = finding_kinds },
              { "ask-for", HIP_VALUE_REFERENCES, .targets = MASK (AREA) | MASK (REGION) },
              { "excludes", HIP_VALUE_REFERENCES, .targets = MASK (FINDING) },
              { "pain", HIP_VALUE_CHOICE, .choices = pains },
              { "safety", HIP_VALUE_YES_NO }),
  CHILDREN (ONE (name), ONE (question), ONE (how), MAYBE (words)),
};

static const HipElementSpec red_flag = {
  .name = "red-flag",
  .entity = HIP_ENTITY_RED_FLAG,
  ATTRIBUTES (ID, { "urgency", HIP_VALUE_CHOICE, .required = TRUE, .choices = urgencies + 1 },
              { "hides-ranking", HIP_VALUE_YES_NO }, SOURCES),
  CHILDREN (ONE (name), ONE (why), ONE (action), ONE (basis), ONE (when)),
};

/* Not to be offered when one of the conditions leads, or one of the findings is there; the text says why. */
static const HipElementSpec avoid_when = {
  .name = "avoid-when",
  .text = HIP_TEXT_REQUIRED,
  ATTRIBUTES ({ "conditions", HIP_VALUE_REFERENCES, .targets = MASK (CONDITION) },
              { "findings", HIP_VALUE_REFERENCES, .targets = MASK (FINDING) },
              { "source", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (SOURCE) }),
};

static const HipElementSpec step = {
  .name = "step",
  .entity = HIP_ENTITY_STEP,
  ATTRIBUTES (ID,
              { "type", HIP_VALUE_CHOICE, .required = TRUE, .choices = step_types },
              COUNT ("sets", 50),
              COUNT ("reps", 200),
              COUNT ("hold-s", 3600),
              COUNT ("rest-s", 3600),
              { "both-sides", HIP_VALUE_YES_NO },
              COUNT ("per-day", 24),
              COUNT ("per-week", 7),
              { "weeks", HIP_VALUE_SPAN, .minimum = 1, .maximum = 104 },
              { "grade", HIP_VALUE_CHOICE, .required = TRUE, .choices = grades },
              SOURCES,
              CLAIMED_BY),
  CHILDREN (ONE (title),
            ONE (goal),
            MAYBE (dose),
            { &do_this, 1, MANY },
            MAYBE (equipment),
            ONE (stop_rule),
            ONE (grade_reason),
            { &avoid_when, 0, MANY },
            MAYBE (words)),
};

/* What an arrow joins. The same words mean the same thing. */
#define NODE_ELEMENT(tag)                                                                            \
  {                                                                                                  \
    .name = tag,                                                                                     \
    .text = HIP_TEXT_REQUIRED,                                                                       \
    ATTRIBUTES ({ "structures", HIP_VALUE_REFERENCES, .targets = MASK (STRUCTURE) }),                \
  }

static const HipElementSpec cause = NODE_ELEMENT ("cause");
static const HipElementSpec effect = NODE_ELEMENT ("effect");

static const HipElementSpec mechanism = {
  .name = "mechanism",
  .entity = HIP_ENTITY_MECHANISM,
  ATTRIBUTES (ID,
              VERDICT,
              { "conditions", HIP_VALUE_REFERENCES, .targets = MASK (CONDITION) },
              SOURCES,
              CLAIMED_BY),
  CHILDREN (ONE (cause), ONE (effect), ONE (claim), ONE (why)),
};

static const HipElementSpec seed_claim = {
  .name = "seed-claim",
  .entity = HIP_ENTITY_SEED_CLAIM,
  ATTRIBUTES (ID,
              { "seed", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (SOURCE) },
              { "kind", HIP_VALUE_TEXT, .required = TRUE },
              VERDICT,
              MAYBE_SOURCES,
              LANDS_IN),
  CHILDREN (ONE (text), MAYBE (why)),
};

static const HipElementSpec conflict = {
  .name = "conflict",
  .entity = HIP_ENTITY_CONFLICT,
  ATTRIBUTES (ID, MAYBE_SOURCES, CLAIMED_BY, LANDS_IN),
  CHILDREN (ONE (side_a), ONE (side_b), ONE (resolution)),
};

static const HipElementSpec running = {
  .name = "running",
  .text = HIP_TEXT_REQUIRED,
  ATTRIBUTES ({ "verdict", HIP_VALUE_CHOICE, .required = TRUE, .choices = running_verdicts }),
};

static const HipElementSpec recheck = {
  .name = "recheck",
  ATTRIBUTES ({ "days", HIP_VALUE_INTEGER, .required = TRUE, .minimum = 1, .maximum = 365 }),
};

static const HipElementSpec gate = {
  .name = "gate",
  ATTRIBUTES ({ "any-of", HIP_VALUE_REFERENCES, .targets = MASK (FINDING) },
              { "none-of", HIP_VALUE_REFERENCES, .targets = MASK (FINDING) }),
};

static const HipElementSpec felt = {
  .name = "felt",
  ATTRIBUTES ({ "region", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (REGION) },
              { "strength", HIP_VALUE_INTEGER, .required = TRUE, .minimum = 1, .maximum = 5 },
              { "kind", HIP_VALUE_TEXT, .required = TRUE },
              { "source", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (SOURCE) },
              { "basis", HIP_VALUE_TEXT, .required = TRUE }),
};

static const HipElementSpec evidence = {
  .name = "evidence",
  .text = HIP_TEXT_OPTIONAL,
  ATTRIBUTES ({ "finding", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (FINDING) },
              { "if-present", HIP_VALUE_INTEGER, .required = TRUE, .minimum = -5, .maximum = 5 },
              { "if-absent", HIP_VALUE_INTEGER, .required = TRUE, .minimum = -5, .maximum = 5 },
              { "lr-positive", HIP_VALUE_TEXT },
              { "lr-negative", HIP_VALUE_TEXT },
              { "basis", HIP_VALUE_TEXT, .required = TRUE },
              { "source", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (SOURCE) }),
};

static const HipElementSpec step_reference = {
  .name = "step",
  ATTRIBUTES ({ "ref", HIP_VALUE_REFERENCE, .required = TRUE, .targets = MASK (STEP) }),
};

static const HipElementSpec condition = {
  .name = "condition",
  .entity = HIP_ENTITY_CONDITION,
  ATTRIBUTES (ID,
              { "order", HIP_VALUE_INTEGER, .minimum = 0, .maximum = 10000000 },
              { "kind", HIP_VALUE_TEXT, .required = TRUE },
              { "urgency", HIP_VALUE_CHOICE, .required = TRUE, .choices = urgencies },
              { "tier", HIP_VALUE_CHOICE, .required = TRUE, .choices = tiers },
              { "in-runners", HIP_VALUE_CHOICE, .required = TRUE, .choices = priors },
              STRUCTURES,
              SOURCES,
              CLAIMED_BY,
              { "ranked", HIP_VALUE_YES_NO },
              { "reviewed", HIP_VALUE_MONTH, .required = TRUE }),
  CHILDREN (ONE (name),
            MAYBE (term),
            ONE (summary),
            MAYBE (feels),
            MAYBE (context),
            MAYBE (clinician),
            MAYBE (running),
            MAYBE (recheck),
            MAYBE (words),
            MAYBE (codes),
            MAYBE (gate),
            { &felt, 1, MANY },
            { &evidence, 0, MANY },
            { &step_reference, 0, MANY }),
};

const HipElementSpec hip_catalogue_spec = {
  .name = "catalogue",
  ATTRIBUTES ({ "format", HIP_VALUE_INTEGER, .required = TRUE, .minimum = 1, .maximum = 1 }, { "reviewed", HIP_VALUE_MONTH }),
  CHILDREN ({ &source, 0, MANY },
            { &structure, 0, MANY },
            { &area, 0, MANY },
            { &region, 0, MANY },
            { &set, 0, MANY },
            { &finding, 0, MANY },
            { &condition, 0, MANY },
            { &red_flag, 0, MANY },
            { &step, 0, MANY },
            { &mechanism, 0, MANY },
            { &seed_claim, 0, MANY },
            { &conflict, 0, MANY }),
};

/**
 * hip_entity_to_label:
 * @entity: a kind of thing
 *
 * Returns: (transfer none): the word for it in messages, such as "red flag"
 */
const char *
hip_entity_to_label (HipEntity entity)
{
  static const char *const labels[HIP_N_ENTITIES] = {
    [HIP_ENTITY_NONE] = "part",           [HIP_ENTITY_SOURCE] = "source",         [HIP_ENTITY_STRUCTURE] = "structure",
    [HIP_ENTITY_AREA] = "area",           [HIP_ENTITY_REGION] = "region",         [HIP_ENTITY_SET] = "set",
    [HIP_ENTITY_FINDING] = "finding",     [HIP_ENTITY_CONDITION] = "condition",   [HIP_ENTITY_RED_FLAG] = "red flag",
    [HIP_ENTITY_STEP] = "step",           [HIP_ENTITY_MECHANISM] = "mechanism",   [HIP_ENTITY_SEED_CLAIM] = "seed claim",
    [HIP_ENTITY_CONFLICT] = "conflict",
  };

  g_return_val_if_fail (entity < HIP_N_ENTITIES, NULL);

  return labels[entity];
}
