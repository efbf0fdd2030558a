package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillie.chat.Place;
import dev.tillie.chat.Reactions.Meaning;
import java.util.List;
import java.util.Map;

/** Everything Teams tells Tillie that she does something about. */
sealed interface Incoming {
    /** Where it came from, and who did it. */
    Origin origin();

    /** Things of one conversation are done one after the other, in the order they came. */
    default String lane() {
        return origin().seat().conversation();
    }

    /**
     * @param user the key of who did it, within the tenant; empty where it was nobody
     * @param userId what Teams calls them towards this app
     * @param name for people to read
     */
    record Origin(Seat seat, String user, String userId, String name) {
        String conversation() {
            return seat.conversation();
        }
    }

    /**
     * Somebody asks something, or drops files, or both.
     *
     * @param sentAt the day it was sent on, in UTC
     * @param edited whether it was asked before, in other words
     */
    record Question(Origin origin, String text, String message, String sentAt, List<JsonNode> files, boolean edited)
            implements Incoming {
        public Question {
            files = List.copyOf(files);
        }
    }

    /** A question was deleted. */
    record Deleted(Origin origin, String message) implements Incoming {
        /** Where a channel's thread is not named, it is the one that the message began. */
        @Override
        public String lane() {
            var conversation = origin.conversation();
            var isNamed = !origin.seat().kind().equals("channel") || conversation.contains(";messageid=");
            return isNamed ? conversation : conversation + ";messageid=" + message;
        }
    }

    record Reaction(Origin origin, String message, Meaning meaning) implements Incoming {}

    /**
     * A button was tapped.
     *
     * @param message it was tapped on
     * @param value the key it carries
     */
    record Tapped(Origin origin, String message, String value) implements Incoming, dev.tillie.chat.Tap {
        @Override
        public String channel() {
            return origin.conversation();
        }

        @Override
        public String user() {
            return origin.user();
        }

        @Override
        public Place alone() {
            return Place.thread(origin.user(), "");
        }
    }

    /** A form was sent in: its card, what kind it is, and what was put into its fields. */
    record Filled(Origin origin, String message, String form, Map<String, String> values) implements Incoming {
        public Filled {
            values = Map.copyOf(values);
        }
    }

    /**
     * Somebody takes a file that was offered, or does not want it.
     *
     * @param message the card that offered it
     * @param file the key of what was offered
     * @param upload where to put it; empty where it is not wanted
     */
    record Consented(Origin origin, String message, String file, Upload upload) implements Incoming {
        record Upload(String uploadUrl, String contentUrl, String name, String uniqueId, String fileType) {
            boolean isWanted() {
                return !uploadUrl.isEmpty();
            }
        }
    }

    /**
     * "Ask Tillie" in the compose box, or on somebody's message.
     *
     * @param commandContext {@code compose}, {@code commandBox} or {@code message}
     * @param searches whether results are listed while words are still typed
     */
    record Extension(Origin origin, String text, String commandContext, boolean searches) implements Incoming {}

    /** Tillie was added to a conversation. */
    record Added(Origin origin, boolean installed) implements Incoming {}

    /** Tillie was taken out of a conversation. */
    record Removed(Origin origin) implements Incoming {}

    /** Others came into a conversation, and read along from now on. */
    record Changed(Origin origin) implements Incoming {}

    /** Nothing to do about. */
    record Nothing(Origin origin) implements Incoming {}
}
