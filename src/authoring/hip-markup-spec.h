/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipEntity:
 *
 * The things of a catalogue that have an id of their own.
 */
typedef enum
{
  HIP_ENTITY_NONE,
  HIP_ENTITY_SOURCE,
  HIP_ENTITY_STRUCTURE,
  HIP_ENTITY_AREA,
  HIP_ENTITY_REGION,
  HIP_ENTITY_SET,
  HIP_ENTITY_FINDING,
  HIP_ENTITY_CONDITION,
  HIP_ENTITY_RED_FLAG,
  HIP_ENTITY_STEP,
  HIP_ENTITY_MECHANISM,
  HIP_ENTITY_SEED_CLAIM,
  HIP_ENTITY_CONFLICT,
} HipEntity;

#define HIP_N_ENTITIES (HIP_ENTITY_CONFLICT + 1)
#define HIP_ENTITY_MASK(entity) (1u << (entity))

/**
 * HipValueType:
 * @HIP_VALUE_TEXT: any text
 * @HIP_VALUE_ID: a new id in kebab-case
 * @HIP_VALUE_KEY: a new id in the manner of a citation key: capitals and underscores too
 * @HIP_VALUE_REFERENCE: the id of something else
 * @HIP_VALUE_REFERENCES: ids of other things, with spaces between
 * @HIP_VALUE_INTEGER: a whole number
 * @HIP_VALUE_CHOICE: one of a few words
 * @HIP_VALUE_CHOICES: some of a few words, with spaces between
 * @HIP_VALUE_YES_NO: "yes" or "no"
 * @HIP_VALUE_SPAN: a whole number or two with a hyphen between, as "1-3"
 * @HIP_VALUE_MONTH: a year and a month, as "2026-11"
 *
 * What may stand in an attribute.
 */
typedef enum
{
  HIP_VALUE_TEXT,
  HIP_VALUE_ID,
  HIP_VALUE_KEY,
  HIP_VALUE_REFERENCE,
  HIP_VALUE_REFERENCES,
  HIP_VALUE_INTEGER,
  HIP_VALUE_CHOICE,
  HIP_VALUE_CHOICES,
  HIP_VALUE_YES_NO,
  HIP_VALUE_SPAN,
  HIP_VALUE_MONTH,
} HipValueType;

/**
 * HipTextRule:
 * @HIP_TEXT_NONE: the element holds no text of its own
 * @HIP_TEXT_OPTIONAL: it may hold text
 * @HIP_TEXT_REQUIRED: it must hold text
 * @HIP_TEXT_RULE: it must hold text, whose line breaks matter
 *
 * Whether an element holds text. Runs of white space count as one space, except in a rule.
 */
typedef enum
{
  HIP_TEXT_NONE,
  HIP_TEXT_OPTIONAL,
  HIP_TEXT_REQUIRED,
  HIP_TEXT_RULE,
} HipTextRule;

typedef struct
{
  const char        *name;
  HipValueType       type;
  gboolean           required;
  int                minimum; /* of an integer or a span */
  int                maximum;
  const char *const *choices; /* ended by NULL */
  guint              targets; /* HIP_ENTITY_MASK()s of what a reference may name */
} HipAttributeSpec;

typedef struct _HipElementSpec HipElementSpec;

typedef struct
{
  const HipElementSpec *element;
  guint                 minimum;
  guint                 maximum;
} HipChildSpec;

/**
 * HipElementSpec:
 *
 * What an element of a catalogue file looks like. The lists are ended by an entry that is all zero.
 */
struct _HipElementSpec
{
  const char             *name;
  HipEntity               entity;
  HipTextRule             text;
  const HipAttributeSpec *attributes;
  const HipChildSpec     *children;
};

extern const HipElementSpec hip_catalogue_spec;

const char *hip_entity_to_label (HipEntity entity);

G_END_DECLS
