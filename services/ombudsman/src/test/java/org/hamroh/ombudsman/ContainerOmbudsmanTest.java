package org.hamroh.ombudsman;

import org.hamroh.kernel.testing.ContainerEngines;
import org.hamroh.kernel.testing.EnabledWhereDockerRuns;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@EnabledWhereDockerRuns
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hamroh.receipt.kdf-memory=256",
            "hamroh.receipt.kdf-iterations=1",
            "hamroh.keys=target/container-keys"
        })
@ContextConfiguration(initializers = ContainerEngines.class)
class ContainerOmbudsmanTest extends OmbudsmanSuite {}
