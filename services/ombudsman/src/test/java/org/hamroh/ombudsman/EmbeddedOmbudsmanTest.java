package org.hamroh.ombudsman;

@EmbeddedOmbudsman
class EmbeddedOmbudsmanTest extends OmbudsmanSuite {}
