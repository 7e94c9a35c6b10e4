package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.FailureReason;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.OperationId;

/** What an environment can be. Each state knows just what the rules need to know in it. */
sealed interface EnvironmentState {

    /** Nobody has created it. */
    record Absent() implements EnvironmentState {}

    /** It exists. */
    sealed interface Present extends EnvironmentState {
        Box box();

        Present with(Box box);
    }

    /** It exists and nothing is under way, so that it takes new orders. */
    sealed interface Resting extends Present {

        /** What the platform holds for it. */
        Footprint footprint();
    }

    /** It has never run and nothing is there. */
    record Pending(Box box) implements Resting {
        @Override
        public Footprint footprint() {
            return new Footprint.Nothing();
        }

        @Override
        public Pending with(Box newBox) {
            return new Pending(newBox);
        }
    }

    /** A deployment has not ended. */
    sealed interface UnderWay extends Present {
        Attempt attempt();

        UnderWay with(Attempt attempt);
    }

    /** A deployment is getting on. */
    record Deploying(Box box, Attempt attempt) implements UnderWay {
        @Override
        public Deploying with(Box newBox) {
            return new Deploying(newBox, attempt);
        }

        @Override
        public Deploying with(Attempt newAttempt) {
            return new Deploying(box, newAttempt);
        }
    }

    /** A deployment was given up and is being undone. */
    record Undoing(Box box, Attempt attempt, FailureReason reason, Deletion deletion) implements UnderWay {
        @Override
        public Undoing with(Box newBox) {
            return new Undoing(newBox, attempt, reason, deletion);
        }

        @Override
        public Undoing with(Attempt newAttempt) {
            return new Undoing(box, newAttempt, reason, deletion);
        }

        Undoing removed() {
            return with(attempt.holding(new Footprint.Nothing()).reaching(Milestone.APPLICATION_REMOVED));
        }

        Undoing thenDelete(OperationId operation) {
            return new Undoing(box, attempt, reason, new Deletion.Wanted(operation));
        }
    }

    /** It runs. */
    record Running(Box box, ApplicationId application) implements Resting {
        @Override
        public Footprint footprint() {
            return new Footprint.Proven(application);
        }

        @Override
        public Running with(Box newBox) {
            return new Running(newBox, application);
        }
    }

    /** It is being stopped. */
    record Stopping(Box box, ApplicationId application, OperationId operation) implements Present {
        @Override
        public Stopping with(Box newBox) {
            return new Stopping(newBox, application, operation);
        }
    }

    /** It is stopped; its volumes wait for it. */
    record Stopped(Box box, ApplicationId application) implements Resting {
        @Override
        public Footprint footprint() {
            return new Footprint.Proven(application);
        }

        @Override
        public Stopped with(Box newBox) {
            return new Stopped(newBox, application);
        }
    }

    /** The last deployment went wrong and nothing runs. */
    record Failed(Box box, Footprint footprint) implements Resting {
        @Override
        public Failed with(Box newBox) {
            return new Failed(newBox, footprint);
        }
    }

    /** It is being removed. */
    record Deleting(Box box, OperationId operation) implements Present {
        @Override
        public Deleting with(Box newBox) {
            return new Deleting(newBox, operation);
        }
    }

    /** It was removed, and its id will never be used again. */
    record Deleted(EnvironmentId id) implements EnvironmentState {}
}
