/** What search engines may read, and where they find it: sitemap.xml (sitemaps.org) and robots.txt (RFC 9309). */
@NullMarked
package org.romact.portal.sitemap;

import org.jspecify.annotations.NullMarked;
