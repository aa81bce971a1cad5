package org.hamroh.coordination.complaintcount;

import org.hamroh.kernel.testing.EmbeddedEngines;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = EmbeddedEngines.class)
class EmbeddedCountingTest extends CountingSuite {}
