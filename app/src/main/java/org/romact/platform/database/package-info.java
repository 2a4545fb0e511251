/**
 * The one PostgreSQL romact stands on: either its own, unpacked and started inside ROMACT_HOME, or an existing one named by
 * ROMACT_DATABASE_URL.
 *
 * <p>Words: the <em>owner</em> holds every table and migrates; the <em>application</em> role is what requests work as; the
 * <em>reader</em> role sees only what is published and is put on with {@code set local role}.
 *
 * <p>Invariants: the application role is never superuser, never owner and cannot pass row-level security; the embedded server
 * listens on the loopback address alone, asks for a password, and answers a commit only when it is on disk.
 */
@NamedInterface("database")
@NullMarked
package org.romact.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
