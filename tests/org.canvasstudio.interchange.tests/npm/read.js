// Prints the elements and links of an exported canvas as JSON: node read.js FILE.xmi canvas.ecore
'use strict';

const fs = require('fs');
const path = require('path');

// The folder with node_modules is the one that the test runs in, not the one of this script.
const Ecore = require(require.resolve('ecore/dist/ecore.xmi', { paths: [process.cwd()] }));

function load(resources, file) {
    const resource = resources.create({ uri: path.basename(file) });
    resource.parse(fs.readFileSync(file, 'utf8'), Ecore.XMI);
    return resource.get('contents').first();
}

const resources = Ecore.ResourceSet.create();
const metamodel = load(resources, process.argv[3]);
Ecore.EPackage.Registry.register(metamodel);
const canvas = load(resources, process.argv[2]);

const blocks = ['customerSegments', 'valuePropositions', 'channels', 'customerRelationships', 'revenueStreams',
    'keyResources', 'keyActivities', 'keyPartners', 'costs'];
const elements = [];
for (const block of blocks) {
    canvas.get(block).get('elements').each(element => elements.push(
        element.eClass.get('name') + ' ' + element.get('id') + ' ' + element.get('name')));
}
const links = [];
canvas.get('links').each(link => links.push(
    String(link.get('kind')) + ' ' + link.get('source').get('id') + ' ' + link.get('target').get('id')));
process.stdout.write(JSON.stringify({ name: canvas.get('name'), elements: elements, links: links }));
