package dev.tillie.chat;

/** Something was not said, as guests or people of other companies read along where it was to be said. */
final class Overheard extends NotSaid {
    Overheard() {
        super("guests or people of other companies read along there", "outside");
    }

    @Override
    public boolean isLasting() {
        return true;
    }
}
