/** The pictures that rotate on the front page. */
package io.splent.cms.slider;
