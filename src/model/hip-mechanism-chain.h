/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hip-mechanism.h"

G_BEGIN_DECLS

/**
 * HipChainRow:
 * @node: the words of the node that the row is or leaves
 * @structures: the structures that the node is about, a list of #HipStructure
 * @mechanism: (nullable): the arrow that the row is, or %NULL for a node
 * @target: the row of the node that the arrow leads to
 * @lane: the lane in which the arrow gets there, counted from the rows outwards, or -1 when it leads straight to the next row
 *
 * A row of a chain.
 */
typedef struct
{
  const char   *node;
  GListModel   *structures;
  HipMechanism *mechanism;
  guint         target;
  int           lane;
} HipChainRow;

typedef struct _HipMechanismChain HipMechanismChain;

HipMechanismChain *hip_mechanism_chain_new         (GListModel              *mechanisms);
void               hip_mechanism_chain_free        (HipMechanismChain       *self);

guint              hip_mechanism_chain_get_n_rows  (const HipMechanismChain *self);
const HipChainRow *hip_mechanism_chain_get_row     (const HipMechanismChain *self,
                                                    guint                    index);
guint              hip_mechanism_chain_get_n_lanes (const HipMechanismChain *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HipMechanismChain, hip_mechanism_chain_free)

G_END_DECLS
