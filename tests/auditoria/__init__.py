"""The audit of the built site: axe, the Nu checker and probes of our own, over every page."""
