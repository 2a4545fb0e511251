/**
 * How an authority joins the Alliance: an application without an account, saved page by page, reviewed by the secretariat, admitted with a number, renewed
 * after elections. Words: an application is what is sent; a participant is who was admitted ({@code register}).
 */
@NullMarked
package org.romact.alliance.join;

import org.jspecify.annotations.NullMarked;
