package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.Volume;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The things that tests speak of, under the names that the example answers use. */
interface CoolifyExamples {

    EnvironmentId ENVIRONMENT = new EnvironmentId(new UUID(0, 1));
    EnvironmentId OTHER_ENVIRONMENT = new EnvironmentId(new UUID(0, 2));
    DeploymentId DEPLOYMENT = new DeploymentId(new UUID(0, 3));
    DeploymentId LATER_DEPLOYMENT = new DeploymentId(new UUID(0, 4));
    OperationId OPERATION = new OperationId(new UUID(0, 5));
    SecretRef PASSWORD = new SecretRef(new SecretId(new UUID(0, 6)), 1);
    SecretRef API_KEY = new SecretRef(new SecretId(new UUID(0, 7)), 2);
    ApplicationId APPLICATION = ApplicationId.of("a0000000000000000000app1");
    BuildId BUILD = BuildId.of("b000000000000000000build");
    BuildId OTHER_BUILD = BuildId.of("c000000000000000000build");
    Subdomain ALPHA = Subdomain.of("alpha");
    String DOCKERFILE = "FROM codercom/code-server\nENV GREETING=\"gr\u00fc\u00df dich\"\n";

    PlatformCommand.CreateApplication CREATE =
            new PlatformCommand.CreateApplication(ENVIRONMENT, DEPLOYMENT, ALPHA, DOCKERFILE);
    PlatformCommand.RouteApplication ROUTE =
            new PlatformCommand.RouteApplication(ENVIRONMENT, DEPLOYMENT, APPLICATION, ALPHA, Exposure.ALONE, 8080);
    PlatformCommand.SetVariables SET_VARIABLES = new PlatformCommand.SetVariables(
            ENVIRONMENT,
            DEPLOYMENT,
            APPLICATION,
            Map.of("GREETING", "hello $HOME", "PORT", "8080"),
            Map.of("API_KEY", API_KEY),
            PASSWORD);
    PlatformCommand.AttachVolumes ATTACH = new PlatformCommand.AttachVolumes(
            ENVIRONMENT,
            DEPLOYMENT,
            APPLICATION,
            List.of(new Volume("workspace", "/workspace"), new Volume("home", "/home/coder")));
    PlatformCommand.StartBuild START_BUILD = new PlatformCommand.StartBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, 1);
    PlatformCommand.ProbeEnvironment PROBE =
            new PlatformCommand.ProbeEnvironment(ENVIRONMENT, DEPLOYMENT, ALPHA, Exposure.ALONE);
    PlatformCommand.CancelBuild CANCEL = new PlatformCommand.CancelBuild(ENVIRONMENT, DEPLOYMENT, List.of(BUILD));
    PlatformCommand.StopApplication STOP = new PlatformCommand.StopApplication(ENVIRONMENT, OPERATION, APPLICATION);
    PlatformCommand.RemoveApplications REMOVE = new PlatformCommand.RemoveApplications(ENVIRONMENT, OPERATION.text());
    PlatformCommand.CreateReplacement REPLACE =
            new PlatformCommand.CreateReplacement(ENVIRONMENT, DEPLOYMENT, APPLICATION, ALPHA, DOCKERFILE);
    PlatformCommand.CarryVolumes CARRY = new PlatformCommand.CarryVolumes(
            ENVIRONMENT, DEPLOYMENT, APPLICATION, ApplicationId.of("its-successor"), ATTACH.volumes());
    PlatformCommand.UndoReplacement UNDO_REPLACEMENT =
            new PlatformCommand.UndoReplacement(ENVIRONMENT, DEPLOYMENT, APPLICATION, ALPHA, 8080);
    PlatformCommand.RetireApplication RETIRE = new PlatformCommand.RetireApplication(
            ENVIRONMENT, DEPLOYMENT, APPLICATION, ApplicationId.of("its-successor"), ALPHA, 8080);
    List<PlatformCommand> ALL = List.of(
            CREATE,
            REPLACE,
            ROUTE,
            SET_VARIABLES,
            ATTACH,
            CARRY,
            START_BUILD,
            PROBE,
            CANCEL,
            UNDO_REPLACEMENT,
            RETIRE,
            STOP,
            REMOVE);

    Watch.OfBuild BUILD_WATCH = new Watch.OfBuild(ENVIRONMENT, DEPLOYMENT, APPLICATION, BUILD, false);
    Watch.OfStop STOP_WATCH = new Watch.OfStop(ENVIRONMENT, OPERATION, APPLICATION);

    String APP = "/api/v1/applications/" + APPLICATION.text();
    String BUILDS_OF_APP = "GET /api/v1/deployments/applications/" + APPLICATION.text() + "?skip=0&take=10";
    String READ_BUILD = "GET /api/v1/deployments/" + BUILD.text();
    String CANCEL_BUILD = "POST /api/v1/deployments/" + BUILD.text() + "/cancel";
    String DEPLOY = "POST /api/v1/deploy";
    String CREATE_APP = "POST /api/v1/applications/dockerfile";
}
