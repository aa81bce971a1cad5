package org.hamroh.coordination.complaintcount;

import org.hamroh.kernel.testing.ContainerEngines;
import org.hamroh.kernel.testing.EnabledWhereDockerRuns;
import org.springframework.test.context.ContextConfiguration;

@EnabledWhereDockerRuns
@ContextConfiguration(initializers = ContainerEngines.class)
class ContainerCountingTest extends CountingSuite {}
