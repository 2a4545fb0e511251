/**
 * Organisations that offer to cooperate: a proposal without an account, its way to the secretariat and to each town concerned, the towns' answers, the
 * directory. Words: a proposal has versions; a copy is what one town got of a version; an entry is an organisation in the directory, an offer its public
 * proposal. Invariants: what was sent is frozen; an answer is public only while organisation and town both agree.
 */
@NullMarked
package org.romact.alliance.cooperation;

import org.jspecify.annotations.NullMarked;
