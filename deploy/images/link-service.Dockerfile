# docker build -f deploy/images/link-service.Dockerfile --build-arg BASE_IMAGE=<a Java 17 runtime>@sha256:<digest> link-service
# The runtime has no default on purpose: which bytes are trusted is for the one who builds to say, by digest.
ARG BASE_IMAGE
FROM ${BASE_IMAGE}

# Everything belongs to root and is only read; config/ is where the settings are mounted.
WORKDIR /app/config
WORKDIR /app
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/
COPY target/quarkus-app/quarkus-run.jar target/quarkus-app/quarkus-app-dependencies.txt ./

EXPOSE 18102 19102
USER 10001:10001
# Threads may be less urgent than others, as the one that hashes passwords.
ENTRYPOINT ["java", "-XX:ThreadPriorityPolicy=1", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
