/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "hip-app"

#include "config.h"

#include "hip-page-stack.h"

/**
 * HipPageStack:
 *
 * A root that is always there, and pages that are opened over it and closed again in turn.
 *
 * libadwaita 1.2 has no navigation view. A page is made when it is opened and let go of when it is closed; where the keyboard was
 * before it is where the keyboard is after it, or at the start of what lies below when that is gone.
 */
struct _HipPageStack
{
  GtkWidget  parent_instance;

  GtkWidget *stack;
  GtkWidget *root;
  GPtrArray *pages; /* (element-type Page): the last lies uppermost */
};

G_DEFINE_FINAL_TYPE (HipPageStack, hip_page_stack, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ROOT = 1,
  PROP_TITLE,
  PROP_CAN_GO_BACK,
} HipPageStackProps;

static GParamSpec *props[PROP_CAN_GO_BACK + 1];

typedef struct
{
  GtkWidget *widget; /* the stack keeps it */
  char      *title;
  GtkWidget *focus; /* (nullable): a weak pointer to what had the keyboard before */
} Page;

static void
page_free (Page *page)
{
  g_clear_weak_pointer (&page->focus);
  g_free (page->title);
  g_free (page);
}

static Page *
get_uppermost (HipPageStack *self)
{
  return self->pages->len > 0 ? g_ptr_array_index (self->pages, self->pages->len - 1) : NULL;
}

static void
notify_changed (HipPageStack *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
}

static void
hip_page_stack_dispose (GObject *object)
{
  HipPageStack *self = HIP_PAGE_STACK (object);

  g_ptr_array_set_size (self->pages, 0);
  self->root = NULL;
  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (hip_page_stack_parent_class)->dispose (object);
}

static void
hip_page_stack_finalize (GObject *object)
{
  HipPageStack *self = HIP_PAGE_STACK (object);

  g_ptr_array_unref (self->pages);

  G_OBJECT_CLASS (hip_page_stack_parent_class)->finalize (object);
}

static void
hip_page_stack_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HipPageStack *self = HIP_PAGE_STACK (object);

  switch ((HipPageStackProps) property_id)
    {
    case PROP_ROOT:
      g_value_set_object (value, hip_page_stack_get_root (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, hip_page_stack_get_title (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, hip_page_stack_get_can_go_back (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_page_stack_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HipPageStack *self = HIP_PAGE_STACK (object);

  switch ((HipPageStackProps) property_id)
    {
    case PROP_ROOT:
      hip_page_stack_set_root (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
    case PROP_CAN_GO_BACK:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
hip_page_stack_class_init (HipPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hip_page_stack_dispose;
  object_class->finalize = hip_page_stack_finalize;
  object_class->get_property = hip_page_stack_get_property;
  object_class->set_property = hip_page_stack_set_property;

  props[PROP_ROOT] = g_param_spec_object ("root", NULL, NULL, GTK_TYPE_WIDGET, flags | G_PARAM_READWRITE);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags | G_PARAM_READABLE);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags | G_PARAM_READABLE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hippagestack");
}

static void
hip_page_stack_init (HipPageStack *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);

  /* What lies behind a page must not make it larger. */
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_transition_type (GTK_STACK (self->stack), GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/**
 * hip_page_stack_new:
 *
 * Returns: (transfer floating): a stack without a root and without pages
 */
GtkWidget *
hip_page_stack_new (void)
{
  return g_object_new (HIP_TYPE_PAGE_STACK, NULL);
}

/**
 * hip_page_stack_get_root:
 * @self: a #HipPageStack
 *
 * Returns: (transfer none) (nullable): what is shown while no page is open
 */
GtkWidget *
hip_page_stack_get_root (HipPageStack *self)
{
  g_return_val_if_fail (HIP_IS_PAGE_STACK (self), NULL);

  return self->root;
}

/**
 * hip_page_stack_set_root:
 * @self: a #HipPageStack
 * @root: (nullable): what is shown while no page is open
 */
void
hip_page_stack_set_root (HipPageStack *self,
                         GtkWidget    *root)
{
  g_return_if_fail (HIP_IS_PAGE_STACK (self));
  g_return_if_fail (root == NULL || GTK_IS_WIDGET (root));

  if (self->root == root)
    return;

  if (self->root != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), self->root);
  self->root = root;
  if (root != NULL)
    gtk_stack_add_child (GTK_STACK (self->stack), root);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROOT]);
}

/**
 * hip_page_stack_get_title:
 * @self: a #HipPageStack
 *
 * Returns: (transfer none) (nullable): the title of the page that lies uppermost, or %NULL when none is open
 */
const char *
hip_page_stack_get_title (HipPageStack *self)
{
  g_return_val_if_fail (HIP_IS_PAGE_STACK (self), NULL);

  return self->pages->len > 0 ? get_uppermost (self)->title : NULL;
}

/**
 * hip_page_stack_get_can_go_back:
 * @self: a #HipPageStack
 *
 * Returns: whether a page is open
 */
gboolean
hip_page_stack_get_can_go_back (HipPageStack *self)
{
  g_return_val_if_fail (HIP_IS_PAGE_STACK (self), FALSE);

  return self->pages->len > 0;
}

/**
 * hip_page_stack_get_page:
 * @self: a #HipPageStack
 *
 * Returns: (transfer none) (nullable): the page that lies uppermost, or %NULL when none is open
 */
GtkWidget *
hip_page_stack_get_page (HipPageStack *self)
{
  g_return_val_if_fail (HIP_IS_PAGE_STACK (self), NULL);

  return self->pages->len > 0 ? get_uppermost (self)->widget : NULL;
}

/**
 * hip_page_stack_open:
 * @self: a #HipPageStack
 * @title: what the page is about
 * @page: (transfer floating): the page
 *
 * Shows a page over everything else and moves the keyboard there. The page is let go of when it is closed.
 */
void
hip_page_stack_open (HipPageStack *self,
                     const char   *title,
                     GtkWidget    *page)
{
  Page *record;
  GtkRoot *root;

  g_return_if_fail (HIP_IS_PAGE_STACK (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (page));

  record = g_new0 (Page, 1);
  record->widget = page;
  record->title = g_strdup (title);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL)
    g_set_weak_pointer (&record->focus, gtk_root_get_focus (root));

  g_ptr_array_add (self->pages, record);
  gtk_stack_add_child (GTK_STACK (self->stack), page);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);

  notify_changed (self);
}

/**
 * hip_page_stack_go_back:
 * @self: a #HipPageStack
 *
 * Closes the page that lies uppermost.
 *
 * Returns: whether there was one
 */
gboolean
hip_page_stack_go_back (HipPageStack *self)
{
  GtkWidget *page;
  GtkWidget *below;
  g_autoptr (GtkWidget) focus = NULL;

  g_return_val_if_fail (HIP_IS_PAGE_STACK (self), FALSE);

  if (self->pages->len == 0)
    return FALSE;

  page = get_uppermost (self)->widget;
  g_set_object (&focus, get_uppermost (self)->focus);
  g_ptr_array_remove_index (self->pages, self->pages->len - 1);
  below = self->pages->len > 0 ? get_uppermost (self)->widget : self->root;

  if (below != NULL)
    gtk_stack_set_visible_child (GTK_STACK (self->stack), below);
  if (below != NULL && (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus)))
    gtk_widget_child_focus (below, GTK_DIR_TAB_FORWARD);
  gtk_stack_remove (GTK_STACK (self->stack), page);

  notify_changed (self);

  return TRUE;
}
