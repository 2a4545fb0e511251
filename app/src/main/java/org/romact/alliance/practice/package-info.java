/**
 * Good practices: somebody tells what was done in a place, two peers read it, the secretariat publishes it, towns adopt it or ask to visit. Words: a
 * practice is the dossier, a version what was told at one time, a story its long texts. Invariants: what was sent in is frozen, a correction is a new
 * version with its reason; what is public stands in tables of its own, so the public role has no rights on any dossier.
 */
@NamedInterface("practice")
@NullMarked
package org.romact.alliance.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
