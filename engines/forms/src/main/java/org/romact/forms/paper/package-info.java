/**
 * The form on paper, for people and places without telephones, and back again.
 *
 * <p>Words: every question that is put to a person has a <em>number</em>, every choice a <em>box</em> with a number in it; the
 * <em>key</em> says which question and which code they stand for. Questions inside a repeat are printed several times and their numbers
 * carry the turn: {@code 12/2} is question 12 for the second member of the household. What is typed from a sheet becomes an instance like
 * one that a telephone would have sent.
 */
@NullMarked
package org.romact.forms.paper;

import org.jspecify.annotations.NullMarked;
