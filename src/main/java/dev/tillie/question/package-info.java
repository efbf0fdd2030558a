/** Words to a {@link dev.tillie.question.Question}: intent, periods, names, follow-ups. */
@NullMarked
package dev.tillie.question;

import org.jspecify.annotations.NullMarked;
