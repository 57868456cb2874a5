/** Reports as pages: one file each, which loads nothing and runs nothing. */
@NullMarked
package io.splent.cli.html;

import org.jspecify.annotations.NullMarked;
