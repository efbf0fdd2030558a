package dev.tillie.books;

/** How a date written in numbers alone is to be read: 03/04 is the third of April or March the fourth. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
