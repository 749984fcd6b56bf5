# The server in a container: `docker compose up`, or
#   docker build -t seesaw . && docker run -p 8080:8080 -v seesaw:/data seesaw
FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node:22-bookworm-slim /usr/local /usr/local
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -q dependency:go-offline -Dskip.frontend=true
COPY frontend frontend
COPY src src
RUN mvn -B -q package -Dmaven.test.skip=true \
 && java -Djarmode=tools -jar target/seesaw.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /app seesaw && mkdir /data && chown seesaw /data
WORKDIR /app
COPY --from=build /app /app
COPY game-scenarios game-scenarios
# One start here remembers which classes the server loads: every later start takes half as long
RUN SEESAW_DATA=/tmp/training java -XX:AOTCacheOutput=/app/seesaw.aot -Dspring.context.exit=onRefresh \
      -jar /app/seesaw.jar serve && rm -rf /tmp/training
USER seesaw
ENV SEESAW_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD \
  bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080; printf "GET /actuator/health/readiness HTTP/1.0\r\n\r\n" >&3; grep -q UP <&3'
ENTRYPOINT ["java", "-XX:AOTCache=/app/seesaw.aot", "-jar", "/app/seesaw.jar"]
CMD ["serve"]
