/** The library of uploaded files. */
package io.splent.cms.media;
