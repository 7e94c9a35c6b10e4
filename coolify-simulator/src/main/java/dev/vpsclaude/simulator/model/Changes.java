package dev.vpsclaude.simulator.model;

/** Who keeps what changes. */
public interface Changes {

    /** For a world that ends with the process. */
    Changes KEPT_BY_NOBODY = new Changes() {

        @Override
        public void changed() {}

        @Override
        public void awaitStored() {}
    };

    /** Something may have changed. It is said inside the lock of the world, so nobody may dawdle here. */
    void changed();

    /** Returns when all that has changed so far is stored; throws if it could not be. Not to be called inside the lock. */
    void awaitStored();
}
