/** People walking through romact in a real browser. */
package org.romact.journeys;
