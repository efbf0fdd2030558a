package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Place;
import java.util.List;

/** Everything Slack tells Tillie that she does something about. */
sealed interface Incoming {
    /** Things of one lane are done one after the other, in the order they came. */
    String lane();

    /**
     * Somebody asks something, or drops files, or both.
     *
     * @param message its time stamp, which is its id in its channel
     * @param thread the message it stands under; empty at the top of a channel
     * @param edited whether it was asked before, in other words
     * @param foreign whether people of other companies read along, or ask
     */
    record Question(
            String channel,
            String user,
            String text,
            String message,
            String thread,
            List<JsonObject> files,
            boolean edited,
            boolean foreign)
            implements Incoming {
        public Question {
            files = List.copyOf(files);
        }

        /** The message that an answer hangs under. */
        String root() {
            return thread.isEmpty() ? message : thread;
        }

        boolean isDirect() {
            return channel.startsWith("D");
        }

        @Override
        public String lane() {
            return channel + "/" + root();
        }
    }

    /** A question was deleted. */
    record Deleted(String channel, String message, String thread) implements Incoming {
        @Override
        public String lane() {
            return channel + "/" + (thread.isEmpty() ? message : thread);
        }
    }

    record Reaction(String channel, String message, String user, String emoji) implements Incoming {
        @Override
        public String lane() {
            return channel + "/" + message;
        }
    }

    record HomeOpened(String user) implements Incoming {
        @Override
        public String lane() {
            return "home/" + user;
        }
    }

    /** The assistant's pane was opened on a new thread. */
    record PaneOpened(String channel, String thread) implements Incoming {
        @Override
        public String lane() {
            return channel + "/" + thread;
        }
    }

    /**
     * A button was tapped.
     *
     * @param value the key it carries
     * @param message it was tapped on; empty in App Home
     */
    record Tap(
            String channel,
            String message,
            String thread,
            String user,
            String action,
            String value,
            String trigger,
            String responseUrl)
            implements Incoming, dev.tillie.chat.Tap {
        @Override
        public Place alone() {
            return responseUrl.isEmpty() ? Place.thread(user, "") : Place.onlyFor(responseUrl);
        }

        @Override
        public String lane() {
            if (action.startsWith("open:") || action.startsWith("home:open:")) {
                return "form/" + trigger;
            }
            return message.isEmpty() ? "home/" + user : channel + "/" + (thread.isEmpty() ? message : thread);
        }
    }

    record Command(String channel, String user, String text, String responseUrl) implements Incoming {
        @Override
        public String lane() {
            return channel + "/@" + user;
        }
    }

    /** "Ask Tillie about this", chosen on somebody's message. */
    record Shortcut(String channel, String user, String text, String message, String thread, String responseUrl)
            implements Incoming {
        @Override
        public String lane() {
            return channel + "/" + (thread.isEmpty() ? message : thread);
        }
    }

    /** Tillie was uninstalled, or her token taken back. */
    record Gone(String because) implements Incoming {
        @Override
        public String lane() {
            return "gone";
        }
    }

    /** Nothing to do about. */
    record Nothing() implements Incoming {
        @Override
        public String lane() {
            return "nothing";
        }
    }
}
