import type { PricingModel } from './product';

/** Title without the vendor, pricing model, short description. */
export type DemoListing = readonly [string, PricingModel, string];

/** Vendors that do not exist, and what they would sell. */
export const demoVendors: readonly {
  vendor: string;
  category: string;
  listings: readonly DemoListing[];
}[] = [
  {
    vendor: 'Kestrel Shield',
    category: 'Security',
    listings: [
      [
        'Next-Generation Firewall',
        'USAGE',
        'Virtual firewall with intrusion prevention and application control.',
      ],
      [
        'Next-Generation Firewall (BYOL)',
        'BYOL',
        'The same virtual firewall for customers who own a licence.',
      ],
      [
        'Web Application Firewall Rules',
        'USAGE',
        'Managed rules against common web attacks.',
      ],
      [
        'Cloud Posture Manager',
        'CONTRACT',
        'Finds misconfigured resources and shows how to put them right.',
      ],
      [
        'Workload Protection',
        'CONTRACT',
        'Run-time protection for instances and containers.',
      ],
      [
        'Secrets Scanner',
        'FREE',
        'Looks for credentials in repositories and images.',
      ],
    ],
  },
  {
    vendor: 'Halvorsen',
    category: 'Security',
    listings: [
      [
        'Endpoint Detection and Response',
        'CONTRACT',
        'Detects and contains threats on servers and laptops.',
      ],
      [
        'Vulnerability Manager',
        'CONTRACT',
        'Scans hosts and images and ranks findings by risk.',
      ],
      [
        'Privileged Access Vault',
        'CONTRACT',
        'Short-lived, recorded access to sensitive systems.',
      ],
      [
        'Certificate Authority Appliance',
        'BYOL',
        'Private certificate authority as a virtual appliance.',
      ],
      [
        'Security Information and Event Management',
        'USAGE',
        'Collects, correlates and retains security events.',
      ],
    ],
  },
  {
    vendor: 'Tidewater',
    category: 'Databases',
    listings: [
      [
        'Managed PostgreSQL',
        'USAGE',
        'PostgreSQL operated by its maintainers, in your own network.',
      ],
      [
        'Graph Database Enterprise',
        'CONTRACT',
        'Clustered property graph database.',
      ],
      [
        'Time Series Cloud',
        'USAGE',
        'Storage and queries for metrics and sensor data.',
      ],
      [
        'Document Store',
        'USAGE',
        'JSON documents with transactions and full-text search.',
      ],
      [
        'Database Migration Workbench',
        'FREE',
        'Assesses schemas and moves data between engines.',
      ],
      [
        'In-Memory Cache Enterprise',
        'BYOL',
        'Replicated cache with persistence to disk.',
      ],
    ],
  },
  {
    vendor: 'Larkfield',
    category: 'Observability',
    listings: [
      [
        'Application Performance Monitoring',
        'USAGE',
        'Traces, profiles and service maps for distributed systems.',
      ],
      [
        'Infrastructure Monitoring',
        'USAGE',
        'Metrics and alerts for hosts, containers and functions.',
      ],
      [
        'Log Analytics',
        'USAGE',
        'Search and retention for logs at any volume.',
      ],
      [
        'Synthetic Checks',
        'CONTRACT',
        'Probes user journeys from many places.',
      ],
      [
        'Incident Response',
        'CONTRACT',
        'On-call schedules, escalation and reviews.',
      ],
      [
        'OpenTelemetry Collector',
        'FREE',
        'Hardened build of the telemetry collector.',
      ],
    ],
  },
  {
    vendor: 'Brightmoor',
    category: 'Data Analytics',
    listings: [
      [
        'Lakehouse Platform',
        'USAGE',
        'One place for tables, notebooks and pipelines.',
      ],
      [
        'Business Intelligence Cloud',
        'CONTRACT',
        'Dashboards and governed metrics for every team.',
      ],
      ['Stream Processor', 'USAGE', 'Stateful processing of event streams.'],
      ['Data Catalog', 'CONTRACT', 'Finds, describes and traces data sets.'],
      [
        'Reverse ETL',
        'CONTRACT',
        'Brings warehouse data back to business tools.',
      ],
      [
        'Data Quality Monitor',
        'USAGE',
        'Watches tables for late, missing and odd values.',
      ],
    ],
  },
  {
    vendor: 'Oakhaven',
    category: 'DevOps',
    listings: [
      [
        'Continuous Integration',
        'USAGE',
        'Pipelines that scale with the queue.',
      ],
      [
        'Artifact Registry',
        'CONTRACT',
        'Packages and container images with provenance.',
      ],
      ['Feature Flags', 'CONTRACT', 'Gradual roll-outs and experiments.'],
      ['Code Quality Server', 'BYOL', 'Static analysis for thirty languages.'],
      ['Test Grid', 'USAGE', 'Browsers and devices for automated tests.'],
      [
        'Software Composition Analysis',
        'CONTRACT',
        'Licences and known flaws of dependencies.',
      ],
    ],
  },
  {
    vendor: 'Pinecrest Linux',
    category: 'Operating Systems',
    listings: [
      [
        'Enterprise Server 9',
        'USAGE',
        'Supported enterprise Linux, billed by the hour.',
      ],
      [
        'Enterprise Server 9 (ARM)',
        'USAGE',
        'Supported enterprise Linux for ARM instances.',
      ],
      [
        'Enterprise Server 8 Extended Support',
        'CONTRACT',
        'Further maintenance for the previous release.',
      ],
      [
        'Hardened Image Level 1',
        'USAGE',
        'Image that follows a published security benchmark, level 1.',
      ],
      [
        'Hardened Image Level 2',
        'USAGE',
        'Image that follows a published security benchmark, level 2.',
      ],
      [
        'Minimal Container Base',
        'FREE',
        'Small base images rebuilt every night.',
      ],
    ],
  },
  {
    vendor: 'Cobalt Harbor',
    category: 'Networking',
    listings: [
      ['SD-WAN Edge', 'BYOL', 'Connects branches to the cloud over any line.'],
      [
        'Load Balancer Advanced',
        'USAGE',
        'Application delivery with programmable rules.',
      ],
      ['VPN Gateway', 'USAGE', 'Remote access for up to ten thousand users.'],
      ['Transit Router', 'BYOL', 'Routing between clouds and data centres.'],
      [
        'DNS Firewall Feeds',
        'CONTRACT',
        'Lists of harmful domains, updated hourly.',
      ],
      [
        'Network Detection',
        'CONTRACT',
        'Finds unusual traffic without agents.',
      ],
    ],
  },
  {
    vendor: 'Everfold',
    category: 'Storage and Backup',
    listings: [
      [
        'Backup for Cloud Workloads',
        'USAGE',
        'Policy-based backup of instances and databases.',
      ],
      [
        'Backup for Business Applications',
        'CONTRACT',
        'Backup of mail, files and team sites.',
      ],
      [
        'File Gateway',
        'BYOL',
        'Shared file systems in front of object storage.',
      ],
      [
        'Ransomware Recovery Vault',
        'CONTRACT',
        'Isolated, immutable copies with clean-room restore.',
      ],
      [
        'Object Storage Tiering',
        'FREE',
        'Moves cold objects by rules you can read.',
      ],
    ],
  },
  {
    vendor: 'Quillon',
    category: 'Financial Services',
    listings: [
      [
        'Ledger Reconciliation',
        'CONTRACT',
        'Matches transactions across ledgers and banks.',
      ],
      [
        'Invoice Automation',
        'CONTRACT',
        'Captures, codes and routes supplier invoices.',
      ],
      [
        'Expense Management',
        'CONTRACT',
        'Receipts, policies and reimbursement.',
      ],
      [
        'Tax Determination Engine',
        'USAGE',
        'Sales tax and VAT for every line item.',
      ],
      [
        'Treasury Workstation',
        'CONTRACT',
        'Cash positions, payments and forecasts.',
      ],
      ['Audit Trail', 'CONTRACT', 'Tamper-evident records for auditors.'],
    ],
  },
  {
    vendor: 'Meridian Ledger',
    category: 'Financial Services',
    listings: [
      ['Financial Planning', 'CONTRACT', 'Budgets, forecasts and scenarios.'],
      [
        'Close Management',
        'CONTRACT',
        'Checklists and controls for the monthly close.',
      ],
      [
        'Revenue Recognition',
        'CONTRACT',
        'Contracts turned into schedules by the standard.',
      ],
      [
        'Payment Fraud Scoring',
        'USAGE',
        'Scores card and transfer payments in real time.',
      ],
      [
        'Market Data Feed',
        'CONTRACT',
        'Delayed and end-of-day prices for forty exchanges.',
      ],
    ],
  },
  {
    vendor: 'Juniper Lane',
    category: 'Marketing',
    listings: [
      [
        'Customer Data Platform',
        'CONTRACT',
        'Profiles and audiences from every channel.',
      ],
      [
        'Campaign Studio',
        'CONTRACT',
        'Plans and sends campaigns by mail and message.',
      ],
      ['Web Analytics', 'USAGE', 'Visitor analytics without cookies.'],
      ['Consent Manager', 'CONTRACT', 'Collects and proves consent.'],
      [
        'Social Listening',
        'CONTRACT',
        'What people say about your brand, in one inbox.',
      ],
      ['Event Registration', 'CONTRACT', 'Landing pages, tickets and badges.'],
    ],
  },
  {
    vendor: 'Sparrowhill',
    category: 'Content Management',
    listings: [
      [
        'Headless CMS',
        'USAGE',
        'Content as an API, with workflow and languages.',
      ],
      [
        'Digital Asset Manager',
        'CONTRACT',
        'Pictures and video with rights and renditions.',
      ],
      [
        'WordPress Certified Image',
        'USAGE',
        'Maintained image with sensible defaults.',
      ],
      ['Documentation Site', 'FREE', 'Static documentation with search.'],
      ['Translation Management', 'CONTRACT', 'Translation memory and reviews.'],
    ],
  },
  {
    vendor: 'Vantablue',
    category: 'Machine Learning',
    listings: [
      [
        'Model Training Workbench',
        'USAGE',
        'Notebooks, experiments and distributed training.',
      ],
      [
        'Feature Store',
        'USAGE',
        'Consistent features for training and serving.',
      ],
      [
        'Model Monitoring',
        'CONTRACT',
        'Drift, bias and quality of models in production.',
      ],
      [
        'Deep Learning Image',
        'FREE',
        'Drivers and frameworks that fit together.',
      ],
      [
        'Document Understanding',
        'USAGE',
        'Reads forms, tables and handwriting.',
      ],
      ['Speech to Text', 'USAGE', 'Transcription in eighty languages.'],
    ],
  },
  {
    vendor: 'Asterly',
    category: 'Machine Learning',
    listings: [
      [
        'Labeling Studio',
        'CONTRACT',
        'Annotation with review and agreement scores.',
      ],
      [
        'Vector Database',
        'USAGE',
        'Similarity search over billions of vectors.',
      ],
      [
        'Synthetic Data Generator',
        'CONTRACT',
        'Tables that keep statistics and lose identities.',
      ],
      [
        'Guardrails for Language Models',
        'USAGE',
        'Checks prompts and answers against your policies.',
      ],
      ['Forecasting Engine', 'USAGE', 'Demand forecasts with explanations.'],
    ],
  },
  {
    vendor: 'Northquay',
    category: 'Business Applications',
    listings: [
      ['Service Desk', 'CONTRACT', 'Tickets, assets and changes for IT teams.'],
      ['Project Portfolio', 'CONTRACT', 'Plans, capacity and benefits.'],
      [
        'Electronic Signature',
        'USAGE',
        'Legally binding signatures with an audit file.',
      ],
      ['Knowledge Base', 'CONTRACT', 'Articles that stay current.'],
      [
        'Contract Lifecycle Management',
        'CONTRACT',
        'Draft, negotiate, sign and renew.',
      ],
      [
        'Procurement Hub',
        'CONTRACT',
        'Requests, approvals and purchase orders.',
      ],
    ],
  },
  {
    vendor: 'Fernwick',
    category: 'Human Resources',
    listings: [
      [
        'People Directory',
        'CONTRACT',
        'Who is who, with an organization chart.',
      ],
      ['Applicant Tracking', 'CONTRACT', 'From vacancy to signed offer.'],
      ['Learning Platform', 'CONTRACT', 'Courses, paths and certificates.'],
      ['Payroll Connector', 'USAGE', 'Moves payroll data between systems.'],
      ['Employee Surveys', 'CONTRACT', 'Short surveys with anonymous results.'],
    ],
  },
  {
    vendor: 'Ironbridge',
    category: 'Infrastructure',
    listings: [
      [
        'Kubernetes Distribution',
        'USAGE',
        'Certified Kubernetes with long support.',
      ],
      [
        'Service Mesh',
        'CONTRACT',
        'Mutual TLS and traffic rules between services.',
      ],
      [
        'Cost Optimizer',
        'USAGE',
        'Rightsizing and commitments, applied on approval.',
      ],
      [
        'Virtual Desktop Broker',
        'BYOL',
        'Desktops and applications in the browser.',
      ],
      [
        'Configuration Automation',
        'CONTRACT',
        'Desired state for thousands of hosts.',
      ],
      [
        'API Gateway Enterprise',
        'CONTRACT',
        'Policies, keys and a developer portal.',
      ],
    ],
  },
  {
    vendor: 'Sundial Health',
    category: 'Healthcare and Life Sciences',
    listings: [
      [
        'Genomics Pipeline',
        'USAGE',
        'Secondary analysis from reads to variants.',
      ],
      [
        'Clinical Data Exchange',
        'CONTRACT',
        'Clinical records in standard resources.',
      ],
      [
        'Imaging Archive',
        'CONTRACT',
        'Vendor-neutral archive for medical images.',
      ],
      [
        'De-identification Service',
        'USAGE',
        'Removes identifying details from records.',
      ],
      ['Lab Notebook', 'CONTRACT', 'Electronic notebook with signatures.'],
    ],
  },
  {
    vendor: 'Palisade',
    category: 'Internet of Things',
    listings: [
      [
        'Device Management',
        'USAGE',
        'Fleets, certificates and updates over the air.',
      ],
      ['Digital Twin Builder', 'CONTRACT', 'Models of plants and machines.'],
      ['Edge Runtime', 'FREE', 'Runs containers on gateways.'],
      ['Industrial Protocol Adapter', 'BYOL', 'Reads machines of every age.'],
      ['Predictive Maintenance', 'CONTRACT', 'Warns before machines fail.'],
    ],
  },
  {
    vendor: 'Copperleaf Lane',
    category: 'Identity',
    listings: [
      ['Single Sign-On', 'CONTRACT', 'One login for every application.'],
      [
        'Customer Identity',
        'USAGE',
        'Registration and login for your customers.',
      ],
      ['Access Reviews', 'CONTRACT', 'Regular reviews that people finish.'],
      ['Directory Bridge', 'BYOL', 'Connects directories on premises.'],
      ['Passwordless Authenticator', 'CONTRACT', 'Passkeys and hardware keys.'],
    ],
  },
  {
    vendor: 'Wrenfield',
    category: 'Collaboration',
    listings: [
      ['Team Chat Server', 'BYOL', 'Chat you operate yourself.'],
      ['Whiteboard', 'CONTRACT', 'Diagrams and workshops together.'],
      ['Video Meetings Gateway', 'USAGE', 'Meetings inside your own network.'],
      ['Wiki Enterprise', 'CONTRACT', 'Pages with permissions and history.'],
      ['Diagram Server', 'FREE', 'Diagrams from text.'],
    ],
  },
  {
    vendor: 'Aldermere',
    category: 'Integration',
    listings: [
      ['Message Broker Enterprise', 'USAGE', 'Queues and topics with support.'],
      ['Managed Event Streaming', 'USAGE', 'Event logs as a service.'],
      [
        'Integration Platform',
        'CONTRACT',
        'Connects applications without code.',
      ],
      [
        'EDI Gateway',
        'CONTRACT',
        'Exchanges orders and invoices with partners.',
      ],
      ['Managed File Transfer', 'USAGE', 'SFTP with routing and retries.'],
    ],
  },
  {
    vendor: 'Stonebeck',
    category: 'Migration',
    listings: [
      ['Migration Planner', 'FREE', 'Discovers servers and plans waves.'],
      [
        'Server Replication',
        'USAGE',
        'Moves servers with minutes of downtime.',
      ],
      [
        'Mainframe Modernization Suite',
        'CONTRACT',
        'Analyses and converts COBOL programs.',
      ],
      [
        'License Manager',
        'CONTRACT',
        'Knows what is installed and what is owned.',
      ],
      ['Email Archive Migration', 'USAGE', 'Moves mail archives with proof.'],
    ],
  },
  {
    vendor: 'Rookwood',
    category: 'Media',
    listings: [
      ['Video Transcoder', 'USAGE', 'File and live transcoding on instances.'],
      [
        'Live Streaming Server',
        'USAGE',
        'Low latency streaming to many viewers.',
      ],
      [
        'Remote Editing Workstation',
        'USAGE',
        'Graphics workstation in the browser.',
      ],
      ['Subtitle Studio', 'CONTRACT', 'Subtitles with timing and translation.'],
      ['Content Protection', 'CONTRACT', 'Rights management for video.'],
    ],
  },
  {
    vendor: 'Glasswater',
    category: 'Data Privacy',
    listings: [
      ['Data Discovery', 'USAGE', 'Finds personal data in buckets and tables.'],
      [
        'Subject Request Desk',
        'CONTRACT',
        'Answers access and deletion requests in time.',
      ],
      ['Tokenization Service', 'USAGE', 'Replaces card numbers with tokens.'],
      ['Key Management Appliance', 'BYOL', 'Own keys in a virtual appliance.'],
      ['Retention Manager', 'CONTRACT', 'Deletes what is no longer needed.'],
    ],
  },
  {
    vendor: 'Highmarsh',
    category: 'Geospatial',
    listings: [
      ['Map Tiles', 'USAGE', 'Vector tiles of the whole world.'],
      ['Route Optimizer', 'USAGE', 'Plans tours with time windows.'],
      [
        'Satellite Imagery Catalog',
        'CONTRACT',
        'Optical and radar images by subscription.',
      ],
      ['Address Validation', 'USAGE', 'Corrects and locates postal addresses.'],
    ],
  },
];
