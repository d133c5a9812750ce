/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties against the functions that say the same, for every object that can be reached from where a test begins. */

#pragma once

#include <gio/gio.h>

typedef struct
{
  const char *type;
  const char *property;
  GCallback   getter;
  guint       n_compared;
} PropertyGetter;

/* A property is spelt with “_”, as in the name of its getter. */
#define GETTER(Class, class, property) { "Hip" #Class, #property, G_CALLBACK (hip_##class##_get_##property), 0 }

typedef struct
{
  PropertyGetter *rows;
  guint           n_rows;
  GHashTable     *seen;
} PropertyWalk;

void property_walk_begin  (PropertyWalk   *self,
                           PropertyGetter *rows,
                           guint           n_rows);
void property_walk_take   (PropertyWalk   *self,
                           gpointer        object);
void property_walk_forget (PropertyWalk   *self);
void property_walk_end    (PropertyWalk   *self);
