package dev.tillie.demo;

/** Something that goes wrong, or only looks like it: planned before the shop's first day, told to the truth file. */
interface Trouble {
    void plan(World world);
}
