package dev.vpsclaude.simulator;

import org.junit.jupiter.api.AfterEach;

/** A fresh simulator for each test. */
abstract class WithSimulation {

    final Simulation coolify = Simulation.start();
    final Client client = coolify.client;

    @AfterEach
    void stop() {
        coolify.close();
    }
}
