/** What a product is made of: workspace, descriptors, features and where their classes and scripts lie. */
@NullMarked
package io.splent.core.product;

import org.jspecify.annotations.NullMarked;
