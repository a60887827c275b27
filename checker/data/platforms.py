"""What software says that it needs a version of, as its makers spell it: languages and their runtimes, systems, databases, tools; source: their own pages."""

PLATFORMS = (
    "Python python CPython PyPy Java OpenJDK JDK JRE Kotlin Scala Clojure Node.js node.js NodeJS Node node npm Yarn pnpm Deno Bun TypeScript PHP php Ruby ruby"
    " Rails Perl Lua Go golang Rust Swift Julia Erlang Elixir Haskell GHC OCaml Dart Flutter R .NET Mono GCC gcc Clang clang LLVM CMake cmake Make Bazel Gradle"
    " Maven pip pipx Poetry conda virtualenv setuptools Cython NumPy SciPy pandas Django Flask Spark Hadoop Kafka Airflow PostgreSQL Postgres MySQL MariaDB"
    " SQLite MongoDB Redis Cassandra Elasticsearch OpenSearch Docker docker Podman Kubernetes kubectl Helm Terraform Ansible Vagrant Git git OpenSSL Windows"
    " macOS iOS iPadOS Android Ubuntu Debian Fedora RHEL CentOS Linux FreeBSD Chrome Firefox Safari Edge Xcode Bash bash PowerShell Tomcat Nginx nginx Apache"
    " React Vue Angular Svelte Webpack Vite Electron Unity CUDA TensorFlow PyTorch OpenGL Vulkan libc glibc musl Zig Crystal Nim Jupyter"
).split()
