/** Deadlines that survive every crash: rows in PostgreSQL, due by its clock. */
@NullMarked
package dev.vpsclaude.postgres.deadline;

import org.jspecify.annotations.NullMarked;
