package dev.tillie.chat;

/** Something to tap; the id is a key to what the thread remembers, never an instruction. */
public record Button(String id, String label) {}
