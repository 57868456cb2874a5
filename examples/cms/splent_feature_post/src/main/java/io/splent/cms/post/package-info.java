/** Articles and their categories. */
package io.splent.cms.post;
