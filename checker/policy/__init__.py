"""What the user asks for: settings, rules, vocabularies and manifests in, checked values of `checker.model` out."""
