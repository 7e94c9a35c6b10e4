package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Who is there to ask: one person of each kind, logged in. */
public final class Cast {

    private final RunningPlatform platform;
    private final Map<Who, Person> people = new EnumMap<>(Who.class);

    public Cast(RunningPlatform platform) {
        this.platform = platform;
        people.put(Who.OWNER, Person.signUp(platform));
        people.put(Who.OTHER, Person.signUp(platform));
        people.put(Who.ADMINISTRATOR, Person.administrator(platform).confirmed());
        people.put(Who.SUSPENDED, suspended());
    }

    public Person owner() {
        return person(Who.OWNER).orElseThrow();
    }

    Person administrator() {
        return person(Who.ADMINISTRATOR).orElseThrow();
    }

    /** Somebody to whom anything may be done. */
    String strangerId() {
        return Person.signUp(platform).id();
    }

    /** Nobody, if it is somebody unknown who asks. */
    public Optional<Person> person(Who who) {
        return Optional.ofNullable(people.get(who));
    }

    /** Lets somebody new of this kind take the place, with nothing that is theirs. */
    public void renew(Who who) {
        people.put(
                who, who == Who.ADMINISTRATOR ? Person.administrator(platform).confirmed() : Person.signUp(platform));
    }

    /** The request as this one sends it: with their session, or with none. */
    public Asked as(Who who, Asked asked) {
        return person(who)
                .map(person -> asked.with("Cookie", person.cookie()).with("X-CSRF-TOKEN", person.token()))
                .orElse(asked);
    }

    /** With a session from before. */
    private Person suspended() {
        Person person = Person.signUp(platform);
        administrator()
                .post("/api/v1/admin/users/" + person.id() + "/suspend", "{\"reason\":\"For the test.\"}")
                .expect(200);
        return person;
    }
}
