/** From a request to a page and back: audiences, texts, the shell around every page, typed templates, redirects, complaints. */
@NamedInterface("page")
@NullMarked
package org.romact.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
