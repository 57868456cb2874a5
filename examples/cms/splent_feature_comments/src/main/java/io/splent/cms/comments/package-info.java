/** What readers say under an article. */
package io.splent.cms.comments;
