/**
 * Everything public that has a page of its own, told once by the module that owns it, so that one search, one set of feeds and one sitemap serve all. A
 * module puts a text here in the transaction that publishes it, and withdraws it in the one that withdraws it.
 */
@NamedInterface("publication")
@NullMarked
package org.romact.platform.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
