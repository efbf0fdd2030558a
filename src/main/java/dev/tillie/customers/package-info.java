/** Groups, churn against one's own rhythm and lifetime value: visits in, customers out; sees no clock, file or database. */
@NullMarked
package dev.tillie.customers;

import org.jspecify.annotations.NullMarked;
