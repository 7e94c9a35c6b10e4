package dev.vpsclaude.coolify;

/** For calls with a second token: what is said of that one does not concern those who use the first. */
record OtherTokenGate(CoolifyGate gate) implements CoolifyGate {

    @Override
    public void pass(CoolifyUrgency urgency) throws InterruptedException {
        gate.pass(urgency);
    }

    @Override
    public void requireRoomForBuild() {
        gate.requireRoomForBuild();
    }

    @Override
    public void answered() {
        gate.answered();
    }

    @Override
    public void silent() {
        gate.silent();
    }

    @Override
    public void met(CoolifyTrouble trouble) {
        if (!(trouble instanceof CoolifyTrouble.Unauthorised)) {
            gate.met(trouble);
        }
    }
}
