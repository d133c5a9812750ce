/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HipSkinTone:
 * @HIP_SKIN_TONE_MEDIUM: the tone of the artwork as drawn
 * @HIP_SKIN_TONE_LIGHT: a lighter skin
 * @HIP_SKIN_TONE_BROWN: a brown skin
 * @HIP_SKIN_TONE_DARK: a dark brown skin
 *
 * The skin of the body in the picture.
 */
typedef enum
{
  HIP_SKIN_TONE_MEDIUM,
  HIP_SKIN_TONE_LIGHT,
  HIP_SKIN_TONE_BROWN,
  HIP_SKIN_TONE_DARK,
} HipSkinTone;

#define HIP_N_SKIN_TONES (HIP_SKIN_TONE_DARK + 1)

/**
 * HipArtworkTheme:
 * @dark: whether the picture lies on a dark ground
 * @high_contrast: whether fine drawing gives way to strong outlines
 * @skin_tone: the skin of the body
 *
 * How the artwork is coloured.
 */
typedef struct
{
  gboolean    dark;
  gboolean    high_contrast;
  HipSkinTone skin_tone;
} HipArtworkTheme;

gboolean  hip_artwork_theme_equal      (const HipArtworkTheme  *a,
                                        const HipArtworkTheme  *b);
guint     hip_artwork_theme_hash       (const HipArtworkTheme  *theme);
char     *hip_artwork_theme_dup_css    (const HipArtworkTheme  *theme,
                                        GError                **error);
char     *hip_artwork_theme_dup_states (const HipArtworkTheme  *theme,
                                        GError                **error);
char     *hip_artwork_theme_dup_print  (GError                **error);

G_END_DECLS
